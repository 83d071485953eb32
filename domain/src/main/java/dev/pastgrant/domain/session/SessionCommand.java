package dev.pastgrant.domain.session;

import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.PolicyText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request for a session. */
public sealed interface SessionCommand {
    /** The MFA code presented with the request; none if there was none. */
    @Nullable MfaCode mfa();

    /** A device's serial number, which is its ARN, and its present code. */
    record MfaCode(Arn serial, String code) {}

    /**
     * Asks for a session of a role.
     *
     * @param durationSeconds none for an hour
     * @param policy narrows the session further
     */
    record AssumeRole(
            Arn roleArn,
            String sessionName,
            @Nullable Integer durationSeconds,
            @Nullable PolicyText policy,
            List<Arn> policyArns,
            List<Tag> tags,
            List<String> transitiveTagKeys,
            @Nullable String externalId,
            @Nullable String sourceIdentity,
            @Nullable MfaCode mfa)
            implements SessionCommand {
        public AssumeRole {
            policyArns = List.copyOf(policyArns);
            tags = List.copyOf(tags);
            transitiveTagKeys = List.copyOf(transitiveTagKeys);
        }
    }

    /** Asks for temporary credentials of the caller itself, a user or root. */
    record GetSessionToken(@Nullable Integer durationSeconds, @Nullable MfaCode mfa)
            implements SessionCommand {}
}
