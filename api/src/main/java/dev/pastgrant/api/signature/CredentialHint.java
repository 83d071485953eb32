package dev.pastgrant.api.signature;

/** Tells whose signature a request seems to have, before anything is checked. */
public final class CredentialHint {
    private static final String CREDENTIAL = "Credential=";

    private static final String PRESIGNED = "X-Amz-Credential=";

    /** A key id, and the scope's date, region, service and terminator. */
    private static final int SCOPED_PARTS = 5;

    /** In a credential of Signature Version 4A, which names no region. */
    private static final int SCOPED_PARTS_4A = 4;

    private CredentialHint() {}

    /**
     * The service in the scope of a credential, in an Authorization header or in the query of a
     * presigned URL; empty if neither shows one.
     */
    public static String service(String authorization, String rawQuery) {
        int header = authorization.indexOf(CREDENTIAL);
        int query = rawQuery.indexOf(PRESIGNED);
        if (header < 0 && query < 0) {
            return "";
        }
        String credential =
                header >= 0
                        ? until(',', authorization.substring(header + CREDENTIAL.length()))
                        : until('&', rawQuery.substring(query + PRESIGNED.length()))
                                .replaceAll("%2[Ff]", "/");
        String[] parts = credential.split("/", -1);
        boolean isScoped = parts.length == SCOPED_PARTS || parts.length == SCOPED_PARTS_4A;
        return isScoped ? parts[parts.length - 2] : "";
    }

    private static String until(char end, String text) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }

    /** The access key id in an Authorization header; empty if the header does not show one. */
    public static String accessKeyId(String authorization) {
        int at = authorization.indexOf(CREDENTIAL);
        int end = at < 0 ? -1 : authorization.indexOf('/', at);
        return end < 0 ? "" : authorization.substring(at + CREDENTIAL.length(), end);
    }
}
