package dev.pastgrant.domain.authorization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The policies that bear on a request.
 *
 * @param identity the caller's own and, for a user, those of its groups
 * @param boundary the permissions boundary
 * @param session the policies passed when the session was made; an empty list is a session that may
 *     use none of its identity's permissions, none is a session without such a limit
 * @param resource the policy of the resource acted on
 */
public record PolicyLayers(
        List<AttributedPolicy> identity,
        @Nullable AttributedPolicy boundary,
        @Nullable List<AttributedPolicy> session,
        ResourceLayer resource) {
    public static final PolicyLayers NONE = ofIdentity(List.of());

    public PolicyLayers {
        identity = List.copyOf(identity);
        session = session == null ? null : List.copyOf(session);
    }

    /** Identity-based policies and nothing else. */
    public static PolicyLayers ofIdentity(List<AttributedPolicy> identity) {
        return new PolicyLayers(identity, null, null, new ResourceLayer.Absent());
    }

    public PolicyLayers withBoundary(@Nullable AttributedPolicy newBoundary) {
        return new PolicyLayers(identity, newBoundary, session, resource);
    }

    public PolicyLayers withSession(@Nullable List<AttributedPolicy> newSession) {
        return new PolicyLayers(identity, boundary, newSession, resource);
    }

    /** With the trust policy of the role to be assumed, without whose consent nobody may. */
    public PolicyLayers withTrust(AttributedPolicy trust) {
        return new PolicyLayers(identity, boundary, session, new ResourceLayer.Trust(trust));
    }

    public PolicyLayers withResourcePolicy(AttributedPolicy policy) {
        return new PolicyLayers(identity, boundary, session, new ResourceLayer.Policy(policy));
    }

    /** What the resource itself has to say. */
    public sealed interface ResourceLayer {
        /** It has no policy. */
        record Absent() implements ResourceLayer {}

        /** It has a resource-based policy, which adds to identity-based policies. */
        record Policy(AttributedPolicy policy) implements ResourceLayer {}

        /** It is a role: its trust policy must allow, also within the account. */
        record Trust(AttributedPolicy policy) implements ResourceLayer {}
    }
}
