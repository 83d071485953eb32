package dev.pastgrant.api.wire.shape;

/** The protocols of services on the wire, by AWS's names. */
public enum Protocol {
    QUERY("text/xml"),
    JSON_1_1("application/x-amz-json-1.1"),
    REST_JSON("application/json");

    private final String contentType;

    Protocol(String contentType) {
        this.contentType = contentType;
    }

    /** The Content-Type of every reply. */
    public String contentType() {
        return contentType;
    }
}
