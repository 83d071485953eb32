package dev.pastgrant.api.wire;

/**
 * The error of a request that did not reach its operation: one of the common errors, with AWS's
 * message.
 */
public record WireError(CommonError kind, String message) {
    /**
     * The error of a parameter that the operation's model does not know.
     *
     * @param name what the client calls it
     */
    static WireError unknownParameter(String name) {
        return new WireError(
                CommonError.NOT_IMPLEMENTED,
                "Pastgrant does not implement the parameter " + Shown.name(name) + " yet.");
    }
}
