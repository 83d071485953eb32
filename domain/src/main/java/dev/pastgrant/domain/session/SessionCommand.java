package dev.pastgrant.domain.session;

import dev.pastgrant.domain.account.mfa.SerialNumber;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.PolicyText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request for a session. */
public sealed interface SessionCommand {
    /** The MFA code that came with the request; null if there was no code. */
    @Nullable MfaCode mfa();

    /** A device's serial number and the code that it shows. */
    record MfaCode(SerialNumber serial, String code) {}

    /**
     * Asks for a session of a role.
     *
     * @param durationSeconds the length of the session; null for an hour
     * @param policy a policy that narrows the session further; null if there is no such policy
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

    /** Asks for temporary credentials of the caller itself, which is a user or root. */
    record GetSessionToken(@Nullable Integer durationSeconds, @Nullable MfaCode mfa)
            implements SessionCommand {}
}
