package dev.pastgrant.api.sts;

import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.ResponseBuilder;
import dev.pastgrant.domain.session.SessionTokens;
import software.amazon.awssdk.services.sts.model.Credentials;

/**
 * The credentials of a new session in AWS's shape, with the size of their token.
 *
 * @param sizeMin the fewest characters that the token may have, so that clients can try whether
 *     they take long ones
 */
record IssuedCredentials(SessionTokens tokens, int sizeMin) {
    /**
     * The largest token that AWS gives out, in octets.
     *
     * @see <a href="https://aws.amazon.com/about-aws/whats-new/2026/09/aws-sts/">AWS STS simplifies
     *     session token size limits</a>
     */
    private static final int SIZE_MAX = 4096;

    private static final int WHOLE = 100;

    static IssuedCredentials of(OperationRequest request, SessionTokens tokens) {
        Integer sizeMin = request.numberIfAny("MinimumSessionTokenSize");
        return new IssuedCredentials(tokens, sizeMin == null ? 0 : sizeMin);
    }

    /** Adds the credentials to a response. */
    ResponseBuilder in(ResponseBuilder response, SessionTokens.Credentials session) {
        String token = tokens.seal(session, sizeMin);
        return response.with(
                        "Credentials",
                        Credentials.builder()
                                .accessKeyId(session.grant().accessKey().text())
                                .secretAccessKey(session.secretAccessKey().reveal())
                                .sessionToken(token)
                                .expiration(session.grant().expiresAt())
                                .build())
                .with("SessionTokenSize", token.length())
                .with("SessionTokenUtilization", utilization(token.length()));
    }

    /** In percent. AWS refuses larger tokens; ours are packed less well, and that is no fault. */
    private static int utilization(int size) {
        return Math.min(WHOLE, Math.ceilDiv(size * WHOLE, SIZE_MAX));
    }
}
