package dev.pastgrant.domain.account.policy;

import dev.pastgrant.domain.account.Circumstances;
import dev.pastgrant.domain.refusal.Quota;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.refusal.StsError;
import dev.pastgrant.policy.id.Partition;
import dev.pastgrant.policy.language.PolicyKind;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.policy.validation.PolicyValidator;
import java.util.Optional;

/** What is asked of a policy document before it is kept. */
public final class PolicyRules {
    /** The most characters of an inline session policy; here white space counts. */
    private static final int SESSION_POLICY_SIZE = 2048;

    private PolicyRules() {}

    /** The size that quotas count: characters, white space aside. */
    public static int size(PolicyText document) {
        return document.nonWhitespaceLength();
    }

    static Optional<Refusal> checkInlinePolicy(PolicyText document, Partition partition) {
        return PolicyValidator.check(document, PolicyKind.INLINE, partition)
                .map(Refusal::malformedPolicy);
    }

    static Optional<Refusal> checkManagedPolicy(
            PolicyText document, Partition partition, Circumstances given) {
        int quota = given.quotas().of(Quota.POLICY_SIZE);
        return PolicyValidator.check(document, PolicyKind.MANAGED, partition)
                .map(Refusal::malformedPolicy)
                .or(() ->
                        size(document) > quota
                                ? Optional.of(Refusal.quotaExceeded(Quota.POLICY_SIZE, quota))
                                : Optional.empty());
    }

    public static Optional<Refusal> checkSessionPolicy(PolicyText document, Partition partition) {
        return PolicyValidator.check(document, PolicyKind.SESSION, partition)
                .map(why -> new Refusal(StsError.MALFORMED_POLICY_DOCUMENT, why))
                .or(() ->
                        document.json().length() > SESSION_POLICY_SIZE
                                ? Optional.of(packedTooLarge(document.json().length()))
                                : Optional.empty());
    }

    /** AWS packs policies in a way of its own. The share of the longest one stands for that. */
    private static Refusal packedTooLarge(int length) {
        return new Refusal(
                StsError.PACKED_POLICY_TOO_LARGE,
                "Packed policy consumes "
                        + Math.ceilDiv(length * 100, SESSION_POLICY_SIZE)
                        + "% of allotted space, please use smaller policy.");
    }
}
