package dev.pastgrant.policy.language;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a policy.
 *
 * @param actions {@code Action} or {@code NotAction}; empty where the statement has neither
 * @param resources {@code Resource} or {@code NotResource}; null if the statement has neither, as
 *     in a trust policy
 * @param principals {@code Principal} or {@code NotPrincipal}; null if the statement has neither,
 *     as in an identity-based policy
 * @param conditions the conditions, all of which must hold
 */
public record Statement(
        @Nullable String sid,
        Effect effect,
        Entries actions,
        @Nullable Entries resources,
        @Nullable Principals principals,
        List<Condition> conditions) {
    public Statement {
        conditions = List.copyOf(conditions);
    }

    /**
     * Whether its {@code Action} or {@code NotAction} covers an action, such as {@code
     * s3:GetObject}.
     */
    public boolean covers(String action) {
        return actions.patterns().stream()
                        .anyMatch(pattern -> ActionPattern.matches(pattern, action))
                != actions.inverted();
    }

    /**
     * Whether its {@code Action} or {@code NotAction} covers at least one action that a service may
     * have.
     *
     * @param service the prefix of the service's actions, such as {@code s3}
     */
    public boolean coversSomeOf(String service) {
        return actions.inverted()
                ? actions.patterns().stream()
                        .noneMatch(pattern -> ActionPattern.coversAllOf(pattern, service))
                : actions.patterns().stream()
                        .anyMatch(pattern -> ActionPattern.isOf(pattern, service));
    }

    /**
     * Whether its {@code Action} or {@code NotAction} covers whatever actions a service may have.
     *
     * @param service the prefix of the service's actions, such as {@code s3}
     */
    public boolean coversAllOf(String service) {
        return actions.inverted()
                ? actions.patterns().stream()
                        .noneMatch(pattern -> ActionPattern.isOf(pattern, service))
                : actions.patterns().stream()
                        .anyMatch(pattern -> ActionPattern.coversAllOf(pattern, service));
    }

    /** Whether it applies to every resource under every condition. */
    public boolean isUnconditional() {
        return conditions.isEmpty()
                && resources != null
                && !resources.inverted()
                && resources.patterns().contains("*");
    }

    /** The effect of a statement on the requests that it matches. */
    public enum Effect {
        ALLOW,
        DENY
    }

    /**
     * The patterns of an action or resource element.
     *
     * @param inverted whether it is the {@code Not} form, which means everything except the
     *     patterns
     */
    public record Entries(boolean inverted, List<String> patterns) {
        static final Entries ABSENT = new Entries(false, List.of());

        public Entries {
            patterns = List.copyOf(patterns);
        }
    }

    Statement withPrincipals(Map<String, String> replacements) {
        return principals == null || principals.inverted()
                ? this
                : new Statement(
                        sid,
                        effect,
                        actions,
                        resources,
                        principals.replacing(replacements),
                        conditions);
    }
}
