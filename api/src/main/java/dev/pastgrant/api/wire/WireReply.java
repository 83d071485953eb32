package dev.pastgrant.api.wire;

import java.util.Map;

/** An HTTP reply: its headers bring the request id and, for JSON errors, the type of the error. */
public record WireReply(int status, String contentType, Map<String, String> headers, String body) {}
