package dev.pastgrant.domain.account.role;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Circumstances;
import dev.pastgrant.domain.account.policy.PolicyRules;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.refusal.Quota;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.interpreter.TrustPolicy;
import dev.pastgrant.policy.language.AttributedPolicy;
import dev.pastgrant.policy.language.ParsedPolicy;
import dev.pastgrant.policy.language.PolicyDocuments;
import dev.pastgrant.policy.language.PolicyKind;
import dev.pastgrant.policy.language.PolicySource;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.policy.language.Principals;
import dev.pastgrant.policy.validation.PolicyValidator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The checks on a trust policy before it is saved, the principals that it names, and its meaning
 * once a named user or role is deleted.
 *
 * <p>Users and roles of the account itself are resolved to their unique ids. Those of other
 * accounts stay ARNs, because other accounts are not part of this account's state.
 */
public final class TrustPolicies {
    private TrustPolicies() {}

    static Optional<Refusal> check(Account account, PolicyText policy, Circumstances given) {
        int quota = given.quotas().of(Quota.TRUST_POLICY_SIZE);
        Optional<Refusal> malformed =
                PolicyValidator.check(policy, PolicyKind.TRUST).map(Refusal::malformedPolicy);
        if (malformed.isPresent()) {
            return malformed;
        }
        if (PolicyRules.size(policy) > quota) {
            return Optional.of(Refusal.quotaExceeded(Quota.TRUST_POLICY_SIZE, quota));
        }
        return named(policy).stream()
                .filter(named -> !exists(account, named, given))
                .findFirst()
                .map(named -> Refusal.malformedPolicy(TrustPolicy.invalidPrincipal(named)));
    }

    private static List<Principals.Entry> named(PolicyText policy) {
        return switch (PolicyDocuments.of(policy)) {
            case ParsedPolicy.Parsed(var document) -> TrustPolicy.principals(document);
            case ParsedPolicy.Malformed _ -> List.of();
        };
    }

    private static boolean exists(Account account, Principals.Entry named, Circumstances given) {
        return switch (named.type()) {
            case AWS -> !isElsewhere(account, named) && exists(account, named.value());
            case SERVICE -> given.services().mayBe(named.value(), account.ref().partition());
            case FEDERATED -> !isElsewhere(account, named);
            case STAR, CANONICAL_USER -> true;
        };
    }

    /** Whether the principal is an ARN of another partition, where nobody of this one is known. */
    private static boolean isElsewhere(Account account, Principals.Entry named) {
        String partition = account.ref().partition().text();
        return Arn.isValid(named.value()) && !new Arn(named.value()).partition().equals(partition);
    }

    /**
     * Whether a principal may be named. An ARN that is not of this account cannot be looked up. A
     * unique id must be of this account, as no other could be told from one of nobody.
     */
    private static boolean exists(Account account, String named) {
        if (TrustPolicy.isUniqueId(named)) {
            return arnOf(account, new UniqueId(named)).isPresent();
        }
        if (!Arn.isValid(named)) {
            return true;
        }
        Arn arn = new Arn(named);
        boolean isOwn = arn.account().equals(account.id().digits()) && arn.service().equals("iam");
        if (!isOwn || arn.equals(account.ref().root())) {
            return !arn.resource().startsWith("group/");
        }
        return resolve(account, arn).isPresent();
    }

    static List<TrustedPrincipal> trusted(Account account, PolicyText policy) {
        List<TrustedPrincipal> trusted = new ArrayList<>();
        for (Principals.Entry named : named(policy)) {
            if (named.type() == Principals.Type.AWS && Arn.isValid(named.value())) {
                Arn arn = new Arn(named.value());
                resolve(account, arn).ifPresent(id -> trusted.add(new TrustedPrincipal(arn, id)));
            }
        }
        return trusted;
    }

    /** The present ARN of the user or role of that unique id; empty if there is none any more. */
    public static Optional<Arn> arnOf(Account account, UniqueId id) {
        return account.users()
                .get(id)
                .map((User user) -> user.arn(account.ref()))
                .or(() -> account.roles().get(id).map(role -> role.arn(account.ref())));
    }

    private static Optional<UniqueId> resolve(Account account, Arn arn) {
        String resource = arn.resource();
        String last = resource.substring(resource.lastIndexOf('/') + 1);
        if (!EntityName.isValid(last)) {
            return Optional.empty();
        }
        EntityName name = new EntityName(last);
        if (resource.startsWith("user/")) {
            return account.users()
                    .find(name)
                    .filter(user -> user.arn(account.ref()).equals(arn))
                    .map(User::id);
        }
        return account.roles()
                .find(name)
                .filter(role -> role.arn(account.ref()).equals(arn))
                .map(Role::id);
    }

    /**
     * The policy for evaluation. It has the ids of the users and roles that it meant in place of
     * their ARNs.
     */
    public static AttributedPolicy effective(Role role, PolicySource source) {
        Map<String, String> ids = new HashMap<>();
        role.trusted().forEach(named -> ids.put(named.arn().text(), named.id().text()));
        ParsedPolicy parsed =
                switch (PolicyDocuments.of(role.trustPolicy())) {
                    case ParsedPolicy.Parsed(var document) ->
                            new ParsedPolicy.Parsed(document.withPrincipals(ids));
                    case ParsedPolicy.Malformed malformed -> malformed;
                };
        return new AttributedPolicy(parsed, source);
    }
}
