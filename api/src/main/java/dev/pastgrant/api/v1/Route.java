package dev.pastgrant.api.v1;

/** One thing that the native API can be asked. */
public sealed interface Route permits CallRoute, DataRoute {
    /** Method and path, such as {@code GET /v1/now}. */
    String target();

    /** Its name in records and, after {@code pastgrant:}, in policies. */
    String action();

    /** Whether it changes nothing, and can be asked of any moment. */
    boolean isReadOnly();
}
