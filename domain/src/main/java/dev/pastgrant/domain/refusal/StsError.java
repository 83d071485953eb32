package dev.pastgrant.domain.refusal;

/** The errors that the model of STS declares. */
public enum StsError implements ErrorCode {
    EXPIRED_TOKEN("ExpiredTokenException", ErrorKind.INVALID),
    EXPIRED_TRADE_IN_TOKEN("ExpiredTradeInTokenException", ErrorKind.INVALID),
    IDP_COMMUNICATION_ERROR("IDPCommunicationErrorException", ErrorKind.PRECONDITION),
    IDP_REJECTED_CLAIM("IDPRejectedClaimException", ErrorKind.DENIED),
    INVALID_AUTHORIZATION_MESSAGE("InvalidAuthorizationMessageException", ErrorKind.INVALID),
    INVALID_IDENTITY_TOKEN("InvalidIdentityTokenException", ErrorKind.INVALID),
    JWT_PAYLOAD_SIZE_EXCEEDED("JWTPayloadSizeExceededException", ErrorKind.INVALID),
    MALFORMED_POLICY_DOCUMENT("MalformedPolicyDocumentException", ErrorKind.INVALID),
    OUTBOUND_WEB_IDENTITY_FEDERATION_DISABLED(
            "OutboundWebIdentityFederationDisabledException", ErrorKind.DENIED),
    PACKED_POLICY_TOO_LARGE("PackedPolicyTooLargeException", ErrorKind.INVALID),
    REGION_DISABLED("RegionDisabledException", ErrorKind.DENIED),
    SESSION_DURATION_ESCALATION("SessionDurationEscalationException", ErrorKind.DENIED);

    private final String text;
    private final ErrorKind kind;

    StsError(String text, ErrorKind kind) {
        this.text = text;
        this.kind = kind;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
