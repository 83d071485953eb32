package dev.pastgrant.api.signature;

/** Tells whose signature a request seems to have, before anything is checked. */
public final class CredentialHint {
    private static final String CREDENTIAL = "Credential=";

    private CredentialHint() {}

    /** The access key id in an Authorization header; empty if the header does not show one. */
    public static String accessKeyId(String authorization) {
        int at = authorization.indexOf(CREDENTIAL);
        int end = at < 0 ? -1 : authorization.indexOf('/', at);
        return end < 0 ? "" : authorization.substring(at + CREDENTIAL.length(), end);
    }
}
