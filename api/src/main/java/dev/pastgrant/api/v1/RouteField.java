package dev.pastgrant.api.v1;

/**
 * A query parameter, or a field of a body, that a route knows.
 *
 * @param type its type in JSON Schema, such as {@code string}
 * @param isRequired whether a request without it is refused
 * @param isRecorded whether a call record shows its value. A field of a body is shown only if it is
 *     a text
 * @param description what it means, for readers of the API's description
 */
public record RouteField(
        String name, String type, boolean isRequired, boolean isRecorded, String description) {

    /** A query parameter. Its value is recorded. */
    public static RouteField parameter(String name, String description) {
        return new RouteField(name, "string", false, true, description);
    }

    /** A query parameter with a whole number. Its value is recorded. */
    public static RouteField number(String name, String description) {
        return new RouteField(name, "integer", false, true, description);
    }

    /** A field of a body that records do not show. */
    public static RouteField field(String name, String type, String description) {
        return new RouteField(name, type, false, false, description);
    }

    /** A text in a body that records show. */
    public static RouteField recorded(String name, String description) {
        return new RouteField(name, "string", false, true, description);
    }

    public RouteField required() {
        return new RouteField(name, type, true, isRecorded, description);
    }
}
