package dev.pastgrant.api.v1;

/** One request that the native API answers, by method and path. */
public sealed interface Route permits CallRoute, DataRoute {
    /** The method and path, such as {@code GET /v1/now}. */
    String target();

    /** The route's name in records and, after {@code pastgrant:}, in policies. */
    String action();

    /** Whether it changes nothing. */
    boolean isReadOnly();

    /** What its requests may hold. */
    RouteForm form();

    default String method() {
        return target().substring(0, target().indexOf(' '));
    }

    default String path() {
        return target().substring(target().indexOf(' ') + 1);
    }
}
