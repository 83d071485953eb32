package dev.pastgrant.domain.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The caller, in the form of CloudTrail's userIdentity element.
 *
 * @param type {@code Root}, {@code IAMUser}, {@code AssumedRole}, {@code AWSAccount} or {@code
 *     AWSService}
 * @param arn null for {@code AWSAccount} and {@code AWSService}
 * @param userName a user's name; null for a role session
 * @param invokedBy the service that acted; null unless the type is {@code AWSService}
 * @see <a
 *     href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html">CloudTrail
 *     userIdentity element</a>
 */
public record UserIdentity(
        String type,
        @Nullable String principalId,
        @Nullable String arn,
        @Nullable String accountId,
        @Nullable String accessKeyId,
        @Nullable String userName,
        @Nullable Session session,
        @Nullable String invokedBy) {

    private static final String OWN_SERVICE = "pastgrant.internal";

    /**
     * The identity of Pastgrant itself, which opens the first account, and acts for whoever owns
     * the data folder.
     */
    public static UserIdentity own() {
        return new UserIdentity("AWSService", null, null, null, null, null, null, OWN_SERVICE);
    }

    /** Whether this is Pastgrant itself, so that nobody called. */
    public boolean isOwn() {
        return OWN_SERVICE.equals(invokedBy);
    }

    /** The session that temporary credentials belong to. */
    public record Session(
            Instant creationDate,
            boolean mfaAuthenticated,
            @Nullable String sourceIdentity,
            @Nullable Issuer issuer) {}

    /** The role behind a session. */
    public record Issuer(
            String type, String principalId, String arn, String accountId, String userName) {}
}
