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

    /**
     * Whether a path is this route's. The last segment of the route's path may be the name of a
     * parameter in braces, which stands for any one segment.
     */
    default boolean isPath(String asked) {
        int name = path().indexOf('{');
        return name < 0
                ? path().equals(asked)
                : asked.length() > name
                        && asked.startsWith(path().substring(0, name))
                        && asked.indexOf('/', name) < 0;
    }

    /**
     * The query of a request, with the parameter that its path holds, if there is one. What the
     * path says cannot be said again in the query: it would stand there twice.
     */
    default String query(String asked, String rawQuery) {
        int name = path().indexOf('{');
        if (name < 0) {
            return rawQuery;
        }
        String ofPath =
                path().substring(name + 1, path().length() - 1) + "=" + asked.substring(name);
        return rawQuery.isEmpty() ? ofPath : ofPath + "&" + rawQuery;
    }

    default String method() {
        return target().substring(0, target().indexOf(' '));
    }

    default String path() {
        return target().substring(target().indexOf(' ') + 1);
    }
}
