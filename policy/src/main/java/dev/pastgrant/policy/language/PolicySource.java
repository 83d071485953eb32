package dev.pastgrant.policy.language;

import dev.pastgrant.policy.id.Arn;
import java.util.Optional;

/** The origin of a policy, so that a verdict can name the policy that decided. */
public sealed interface PolicySource {
    /** The policy's own ARN; empty for a policy without an ARN, such as an inline policy. */
    default Optional<Arn> policyArn() {
        return Optional.empty();
    }

    /**
     * A managed policy.
     *
     * @param attachedTo the user, role or group that it is attached to or bounds; if it narrows a
     *     session, the session's role or user
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

    /** The policy of the resource itself; for a role, its trust policy. */
    record OfResource(Arn resource) implements PolicySource {}

    /**
     * A service control or resource control policy of an organization.
     *
     * @param policy the policy's ARN
     * @param target the id of the root, unit or account that it is attached to
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
     * @param name its name in the answer, such as {@code PolicyInputList.1}
     */
    record Given(String name) implements PolicySource {}
}
