package dev.pastgrant.domain.questions.granting;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.account.policy.SharedPolicy;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.domain.permission.CallerPolicies;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.AttributedPolicy;
import dev.pastgrant.policy.language.ParsedPolicy;
import dev.pastgrant.policy.language.PolicySource;
import dev.pastgrant.policy.language.Statement;
import dev.pastgrant.policy.request.PolicyLayers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The identity-based policies of a user, group or role, of which some grant access to a service: a
 * policy does if it allows an action of the service, on whatever resource and condition. What
 * bounds or controls does not count, and of what denies only what denies always.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPoliciesGrantingServiceAccess.html">ListPoliciesGrantingServiceAccess</a>
 */
public record GrantingPolicies(List<AttributedPolicy> policies) {
    public GrantingPolicies {
        policies = List.copyOf(policies);
    }

    /**
     * Those of the user, with its groups', of the group or of the role of that ARN; empty if there
     * is no such entity.
     */
    public static Optional<GrantingPolicies> of(Account account, Surroundings around, Arn entity) {
        return account.user(entity)
                .map(user -> ofUser(account, around, user))
                .or(() ->
                        account.group(entity).map(it -> of(CallerPolicies.of(account, around, it))))
                .or(() ->
                        account.role(entity).map(it -> of(CallerPolicies.of(account, around, it))));
    }

    /** What the account's settings grant to every user is no policy that anybody could list. */
    private static GrantingPolicies ofUser(Account account, Surroundings around, User user) {
        Arn arn = user.arn(account.ref());
        return new GrantingPolicies(
                identity(CallerPolicies.of(account, around, user)).stream()
                        .filter(each ->
                                !(each.source() instanceof PolicySource.Inline(var name, var owner)
                                        && owner.equals(arn)
                                        && !user.grants().inline().containsKey(name)))
                        .toList());
    }

    private static GrantingPolicies of(PolicyLayers layers) {
        return new GrantingPolicies(identity(layers));
    }

    /** That one managed policy. */
    public static GrantingPolicies of(Arn arn, SharedPolicy policy) {
        return new GrantingPolicies(
                List.of(
                        AttributedPolicy.of(
                                policy.document(), new PolicySource.Managed(arn, arn))));
    }

    private static List<AttributedPolicy> identity(PolicyLayers layers) {
        return layers.identity() == null ? List.of() : layers.identity();
    }

    /**
     * The policies that grant access to a service. A text that is not a policy grants nothing.
     *
     * @param namespace the prefix of the service's actions, such as {@code s3}
     */
    public List<AttributedPolicy> to(String namespace) {
        return policies.stream().filter(each -> grants(each.policy(), namespace)).toList();
    }

    /** Whether they allow some action of a service, and do not always deny all of them. */
    public boolean mayUse(String namespace) {
        return policies.stream().anyMatch(each -> grants(each.policy(), namespace))
                && alwaysDenied().noneMatch(each -> each.coversAllOf(namespace));
    }

    /** Whether they allow an action, such as {@code iam:GetUser}, and do not always deny it. */
    public boolean mayCall(String action) {
        return policies.stream()
                        .flatMap(each -> statements(each.policy(), Statement.Effect.ALLOW))
                        .anyMatch(each -> each.covers(action))
                && alwaysDenied().noneMatch(each -> each.covers(action));
    }

    private Stream<Statement> alwaysDenied() {
        return policies.stream()
                .flatMap(each -> statements(each.policy(), Statement.Effect.DENY))
                .filter(Statement::isUnconditional);
    }

    private static boolean grants(ParsedPolicy policy, String namespace) {
        return statements(policy, Statement.Effect.ALLOW)
                .anyMatch(each -> each.coversSomeOf(namespace));
    }

    private static Stream<Statement> statements(ParsedPolicy policy, Statement.Effect effect) {
        return switch (policy) {
            case ParsedPolicy.Malformed _ -> Stream.empty();
            case ParsedPolicy.Parsed(var document) ->
                    document.statements().stream().filter(each -> each.effect() == effect);
        };
    }
}
