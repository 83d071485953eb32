package dev.pastgrant.domain.questions.simulate;

import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.AttributedPolicy;
import dev.pastgrant.policy.language.Glob;
import dev.pastgrant.policy.language.PolicySource;
import dev.pastgrant.policy.request.PolicyLayers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Policies of the simulated user, role or group that a simulation leaves out. Policies that come
 * with the request are never left out.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_PolicyIdentifier.html">PolicyIdentifier</a>
 */
public sealed interface PolicyExclusion {
    /** All policies of a type. */
    record OfType(Type type) implements PolicyExclusion {}

    /**
     * Attached managed policies, but no boundary.
     *
     * @param arn an ARN whose resource part may have wildcards
     */
    record Managed(String arn) implements PolicyExclusion {}

    /**
     * An inline policy.
     *
     * @param attachmentType {@code user}, {@code group} or {@code role}
     * @param attachmentName the name of whom it is in, which may have wildcards
     */
    record Inline(String policyName, String attachmentType, String attachmentName)
            implements PolicyExclusion {
        private boolean isOf(PolicySource source) {
            if (!(source instanceof PolicySource.Inline(var name, var owner))) {
                return false;
            }
            String resource = owner.resource();
            return name.equals(policyName)
                    && resource.startsWith(attachmentType + "/")
                    && Glob.of(attachmentName)
                            .matches(resource.substring(resource.lastIndexOf('/') + 1));
        }
    }

    /** What names nothing, or several things at once. */
    record Unclear() implements PolicyExclusion {}

    /** The types of policies, as AWS's model names them. */
    enum Type {
        INLINE,
        AWS_MANAGED,
        USER_MANAGED,
        PERMISSION_BOUNDARY,
        SCP,
        RCP;

        /** The type of a name in AWS's model, such as {@code aws-managed}. */
        public static Type of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** The refusal of what AWS documents as not allowed; its sentences are ours. */
    default Optional<Refusal> check() {
        return switch (this) {
            case Unclear _ ->
                    refuse(
                            "Each member of PolicyExclusionList must have exactly one of"
                                    + " PolicyType, PolicyArn and InlinePolicyIdentifier.");
            case Managed(var arn) when !isPolicy(arn) ->
                    refuse("PolicyExclusionList has an invalid policy ARN: " + arn + ".");
            case Managed(var arn) when stars(arn) > 1 -> tooManyStars(arn);
            case Inline(_, _, var name) when stars(name) > 1 -> tooManyStars(name);
            case OfType _, Managed _, Inline _ -> Optional.empty();
        };
    }

    private static Optional<Refusal> refuse(String message) {
        return Optional.of(Refusal.invalidInput(message));
    }

    private static Optional<Refusal> tooManyStars(String pattern) {
        return refuse("PolicyExclusionList allows at most one * in a name: " + pattern + ".");
    }

    private static long stars(String pattern) {
        return pattern.chars().filter(c -> c == '*').count();
    }

    /** Whether the ARN is that of managed policies, with wildcards only in the resource part. */
    private static boolean isPolicy(String arn) {
        if (!Arn.isValid(arn) || !new Arn(arn).isOnResource("policy/")) {
            return false;
        }
        String resource = new Arn(arn).resource();
        String prefix = arn.substring(0, arn.length() - resource.length());
        return new Arn(arn).service().equals("iam")
                && prefix.chars().noneMatch(c -> c == '*' || c == '?');
    }

    /** The layers without the policies of all exclusions. */
    static PolicyLayers leaveOut(List<PolicyExclusion> exclusions, PolicyLayers layers) {
        PolicyLayers left = layers;
        for (PolicyExclusion exclusion : exclusions) {
            left = exclusion.leaveOut(left);
        }
        return left;
    }

    private PolicyLayers leaveOut(PolicyLayers layers) {
        return switch (this) {
            case OfType(var type) ->
                    switch (type) {
                        case INLINE -> without(layers, PolicySource.Inline.class::isInstance);
                        case AWS_MANAGED -> without(layers, source -> isManagedBy(source, true));
                        case USER_MANAGED -> without(layers, source -> isManagedBy(source, false));
                        case PERMISSION_BOUNDARY -> layers.withBoundary(null);
                        case SCP -> layers.withServiceControl(null);
                        case RCP -> layers.withResourceControl(null);
                    };
            case Managed(var arn) -> {
                Glob pattern = Glob.of(arn);
                yield without(
                        layers,
                        source ->
                                source instanceof PolicySource.Managed(var policy, _)
                                        && pattern.matches(policy.text()));
            }
            case Inline inline -> without(layers, inline::isOf);
            case Unclear _ -> layers;
        };
    }

    private static PolicyLayers without(PolicyLayers layers, Predicate<PolicySource> excluded) {
        List<AttributedPolicy> identity = layers.identity();
        return identity == null
                ? layers
                : layers.withIdentity(
                        identity.stream()
                                .filter(policy -> !excluded.test(policy.source()))
                                .toList());
    }

    private static boolean isManagedBy(PolicySource source, boolean aws) {
        return source instanceof PolicySource.Managed(var arn, _)
                && arn.account().equals("aws") == aws;
    }
}
