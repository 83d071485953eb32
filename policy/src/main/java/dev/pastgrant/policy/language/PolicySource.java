package dev.pastgrant.policy.language;

import dev.pastgrant.policy.id.Arn;
import java.util.Optional;

/** Where a policy comes from, so that a verdict can say whose doing it was. */
public sealed interface PolicySource {
    /** The policy's own ARN, which only managed policies have. */
    default Optional<Arn> policyArn() {
        return Optional.empty();
    }

    /**
     * A managed policy.
     *
     * @param attachedTo the user, role or group it is attached to or bounds; the session's role or
     *     user where it narrows a session
     */
    record Managed(Arn arn, Arn attachedTo) implements PolicySource {
        @Override
        public Optional<Arn> policyArn() {
            return Optional.of(arn);
        }
    }

    /**
     * An inline policy of a user, role or group.
     *
     * @param owner the user, role or group
     */
    record Inline(String name, Arn owner) implements PolicySource {}

    /** The policy that was passed when the session was made. */
    record Session() implements PolicySource {}

    /** The policy of the resource itself; of a role, its trust policy. */
    record OfResource(Arn resource) implements PolicySource {}

    /**
     * A service control or resource control policy of an organization.
     *
     * @param policy its ARN
     * @param target the root, unit or account that it is attached to, by id
     */
    record Control(Arn policy, String target) implements PolicySource {
        @Override
        public Optional<Arn> policyArn() {
            return Optional.of(policy);
        }
    }

    /**
     * A policy that came with the question and belongs to nobody.
     *
     * @param name how the answer calls it, such as {@code PolicyInputList.1}
     */
    record Given(String name) implements PolicySource {}
}
