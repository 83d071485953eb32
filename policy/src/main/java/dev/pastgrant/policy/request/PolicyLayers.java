package dev.pastgrant.policy.request;

import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.AttributedPolicy;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The policies that bear on a request, layer by layer. A layer that is null does not limit the
 * request. A layer that is empty allows nothing.
 *
 * @param identity the caller's own policies and, for a user, those of its groups; null if the
 *     question leaves the identity side out
 * @param boundary the permissions boundary, as a rule a single policy; null if the caller has none
 * @param session the policies passed when the session was made; null if there are no session
 *     policies
 * @param resource the policy of the resource acted on
 * @param serviceControl the service control policies of the caller's organization, by level: the
 *     root, the units, the account; null if the caller's account is not a member
 * @param resourceControl the resource control policies that the resource's account is under, by
 *     level in the same way; null if that account is not a member
 * @param endpoint the policy of the VPC endpoint that the request came through; null if it came
 *     through no endpoint
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

    /** These layers under service control policies by level; null if the account is under none. */
    public PolicyLayers withServiceControl(@Nullable List<List<AttributedPolicy>> levels) {
        return Objects.equals(levels, serviceControl)
                ? this
                : new PolicyLayers(
                        identity, boundary, session, resource, levels, resourceControl, endpoint);
    }

    /** These layers under resource control policies by level; null if the account is under none. */
    public PolicyLayers withResourceControl(@Nullable List<List<AttributedPolicy>> levels) {
        return Objects.equals(levels, resourceControl)
                ? this
                : new PolicyLayers(
                        identity, boundary, session, resource, serviceControl, levels, endpoint);
    }

    /**
     * These layers with the trust policy of the role to be assumed. Nobody may assume a role
     * without its trust policy's consent.
     */
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

    /** The policy of the resource itself, if it has one. */
    public sealed interface ResourceLayer {
        /** It has no policy. */
        record Absent() implements ResourceLayer {}

        /** It has a resource-based policy, which adds to identity-based policies. */
        record Policy(AttributedPolicy policy) implements ResourceLayer {}

        /** It is a role. Its trust policy must allow, even within the account. */
        record Trust(AttributedPolicy policy) implements ResourceLayer {}

        /**
         * The layer of a resource's policy. If the action assumes a role, the policy is the role's
         * trust policy.
         */
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
