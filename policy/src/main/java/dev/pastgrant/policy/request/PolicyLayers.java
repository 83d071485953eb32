package dev.pastgrant.policy.request;

import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.AttributedPolicy;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The policies that bear on a request, layer by layer. A layer that is none does not limit the
 * request; an empty one allows nothing.
 *
 * @param identity the caller's own and, for a user, those of its groups; none where the question
 *     leaves the identity side out
 * @param boundary the permissions boundary, as a rule a single policy
 * @param session the policies passed when the session was made
 * @param resource the policy of the resource acted on
 * @param serviceControl the service control policies of the caller's organization, by level from
 *     the root by way of the units to the account; none for a caller whose account is no member
 * @param resourceControl the resource control policies that the resource's account is under, by
 *     level in the same way
 * @param endpoint the policy of the VPC endpoint that the request came through
 */
public record PolicyLayers(
        @Nullable List<AttributedPolicy> identity,
        @Nullable List<AttributedPolicy> boundary,
        @Nullable List<AttributedPolicy> session,
        ResourceLayer resource,
        @Nullable List<List<AttributedPolicy>> serviceControl,
        @Nullable List<List<AttributedPolicy>> resourceControl,
        @Nullable List<AttributedPolicy> endpoint) {
    public static final PolicyLayers NONE = ofIdentity(List.of());

    public PolicyLayers {
        identity = copied(identity);
        boundary = copied(boundary);
        session = copied(session);
        serviceControl = copiedLevels(serviceControl);
        resourceControl = copiedLevels(resourceControl);
        endpoint = copied(endpoint);
    }

    /** Identity-based policies and nothing else. */
    public static PolicyLayers ofIdentity(List<AttributedPolicy> identity) {
        return new PolicyLayers(identity, null, null, new ResourceLayer.Absent(), null, null, null);
    }

    public PolicyLayers withIdentity(List<AttributedPolicy> newIdentity) {
        return new PolicyLayers(
                newIdentity,
                boundary,
                session,
                resource,
                serviceControl,
                resourceControl,
                endpoint);
    }

    public PolicyLayers withBoundary(@Nullable AttributedPolicy newBoundary) {
        return new PolicyLayers(
                identity,
                newBoundary == null ? null : List.of(newBoundary),
                session,
                resource,
                serviceControl,
                resourceControl,
                endpoint);
    }

    public PolicyLayers withSession(@Nullable List<AttributedPolicy> newSession) {
        return new PolicyLayers(
                identity,
                boundary,
                newSession,
                resource,
                serviceControl,
                resourceControl,
                endpoint);
    }

    /** With the trust policy of the role to be assumed, without whose consent nobody may. */
    public PolicyLayers withTrust(AttributedPolicy trust) {
        return withResource(new ResourceLayer.Trust(trust));
    }

    public PolicyLayers withResourcePolicy(AttributedPolicy policy) {
        return withResource(new ResourceLayer.Policy(policy));
    }

    public PolicyLayers withResource(ResourceLayer newResource) {
        return new PolicyLayers(
                identity,
                boundary,
                session,
                newResource,
                serviceControl,
                resourceControl,
                endpoint);
    }

    /** What the resource itself has to say. */
    public sealed interface ResourceLayer {
        /** It has no policy. */
        record Absent() implements ResourceLayer {}

        /** It has a resource-based policy, which adds to identity-based policies. */
        record Policy(AttributedPolicy policy) implements ResourceLayer {}

        /** It is a role: its trust policy must allow, also within the account. */
        record Trust(AttributedPolicy policy) implements ResourceLayer {}

        /** The policy of what is acted on: of a role that is to be assumed, its trust policy. */
        static ResourceLayer of(AttributedPolicy policy, String action, String resource) {
            boolean assumesRole =
                    action.toLowerCase(Locale.ROOT).startsWith("sts:assumerole")
                            && Arn.isValid(resource)
                            && new Arn(resource).service().equals("iam")
                            && new Arn(resource).resource().startsWith("role/");
            return assumesRole ? new Trust(policy) : new Policy(policy);
        }
    }

    private static @Nullable List<AttributedPolicy> copied(
            @Nullable List<AttributedPolicy> policies) {
        return policies == null ? null : List.copyOf(policies);
    }

    private static @Nullable List<List<AttributedPolicy>> copiedLevels(
            @Nullable List<List<AttributedPolicy>> levels) {
        return levels == null ? null : levels.stream().map(List::copyOf).toList();
    }
}
