package dev.pastgrant.api.v1;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Describes the native API in OpenAPI 3.1. It is made of the very routes that answer, so it names
 * exactly the parameters and fields that they know.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.0.html">OpenAPI 3.1.0</a>
 */
final class OpenApi {
    private static final String STRING = "string";
    private static final String REF = "$ref";

    private final ObjectNode whole = NativeJson.node();

    private OpenApi() {}

    static ObjectNode of(List<? extends Route> routes) {
        OpenApi description = new OpenApi();
        description.begin();
        ObjectNode paths = description.whole.putObject("paths");
        unsigned(paths.putObject("/v1/health"), "GetHealth", "Whether the server can answer.");
        unsigned(paths.putObject("/openapi.json"), "GetOpenApi", "This description.");
        routes.stream()
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .forEach(route ->
                        operation(
                                route,
                                paths.withObjectProperty(route.path())
                                        .putObject(route.method().toLowerCase(Locale.ROOT))));
        description.components();
        return description.whole;
    }

    private void begin() {
        whole.put("openapi", "3.1.0");
        whole.putObject("info")
                .put("title", "Pastgrant's native API")
                .put("version", "1")
                .put(
                        "description",
                        "What AWS has no operation for. docs/API.md explains every request. Parameters"
                                + " and fields that are not listed are refused. x-pastgrant-permission"
                                + " is the action that the caller needs; a moment needs"
                                + " pastgrant:ReadAt as well.");
        whole.putArray("servers").addObject().put("url", "/");
        whole.putArray("security").addObject().putArray("signatureVersion4");
    }

    private static void unsigned(ObjectNode path, String id, String summary) {
        ObjectNode operation = path.putObject("get").put("operationId", id).put("summary", summary);
        operation.putArray("security");
        operation
                .putObject("responses")
                .putObject("200")
                .put("description", summary)
                .putObject("content")
                .putObject("application/json");
    }

    private static void operation(Route route, ObjectNode operation) {
        RouteForm form = route.form();
        operation.put("operationId", route.action()).put("summary", form.summary());
        operation.put(
                "x-pastgrant-permission",
                Objects.requireNonNullElse(
                        route.form().permission(), "pastgrant:" + route.action()));
        ArrayNode parameters = operation.putArray("parameters");
        form.query()
                .forEach(parameter ->
                        parameter(parameter, place(route, parameter), parameters.addObject()));
        if (form.hasPast()) {
            parameters.addObject().put(REF, "#/components/parameters/asOf");
            parameters.addObject().put(REF, "#/components/parameters/X-As-Of");
        }
        if (!form.body().isEmpty()) {
            body(form, operation.putObject("requestBody"));
        }
        ObjectNode responses = operation.putObject("responses");
        ObjectNode answer = responses.putObject("200").put("description", form.summary());
        object(form.answer(), json(answer));
        responses.putObject("default").put(REF, "#/components/responses/Refusal");
    }

    private static String place(Route route, RouteField parameter) {
        return route.path().endsWith("{" + parameter.name() + "}") ? "path" : "query";
    }

    private static void parameter(RouteField parameter, String in, ObjectNode to) {
        to.put("name", parameter.name()).put("in", in);
        to.put("required", parameter.isRequired()).put("description", parameter.description());
        to.putObject("schema").put("type", parameter.type());
    }

    private static void body(RouteForm form, ObjectNode to) {
        to.put("required", form.body().stream().anyMatch(RouteField::isRequired));
        ObjectNode schema = json(to);
        object(form.body(), schema);
        schema.put("additionalProperties", false);
    }

    private static ObjectNode json(ObjectNode to) {
        return to.putObject("content").putObject("application/json").putObject("schema");
    }

    private static void object(List<RouteField> fields, ObjectNode schema) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = NativeJson.node().arrayNode();
        for (RouteField field : fields) {
            ObjectNode property = properties.putObject(field.name());
            if (!field.type().isEmpty()) {
                property.put("type", field.type());
            }
            property.put("description", field.description());
            if (field.isRequired()) {
                required.add(field.name());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
    }

    private void components() {
        ObjectNode components = whole.putObject("components");
        components
                .putObject("securitySchemes")
                .putObject("signatureVersion4")
                .put("type", "apiKey")
                .put("in", "header")
                .put("name", "Authorization")
                .put(
                        "description",
                        "AWS Signature Version 4 for the service " + NativeApi.SIGNING_NAME);
        ObjectNode parameters = components.putObject("parameters");
        moment(parameters.putObject("asOf"), RouteForm.AS_OF, "query");
        moment(parameters.putObject("X-As-Of"), "X-As-Of", "header");
        ObjectNode refusal =
                components
                        .putObject("responses")
                        .putObject("Refusal")
                        .put("description", "The request is refused.");
        object(
                List.of(
                        RouteField.field("code", STRING, "the name of the error").required(),
                        RouteField.field("message", STRING, "what is wrong").required()),
                json(refusal));
    }

    private static void moment(ObjectNode to, String name, String in) {
        to.put("name", name).put("in", in).put("required", false);
        to.put(
                "description",
                "The moment to answer for: an instant, a time ago such as -2h, or a position such as"
                        + " @1234. Give it once: here, in the other place, or before the path.");
        to.putObject("schema").put("type", STRING);
    }
}
