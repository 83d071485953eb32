package dev.pastgrant.domain.questions.whocan;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.account.group.Group;
import dev.pastgrant.domain.account.policy.Grants;
import dev.pastgrant.domain.account.policy.SharedPolicy;
import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.language.ParsedPolicy.Parsed;
import dev.pastgrant.policy.language.PolicyDocuments;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.policy.language.Statement.Effect;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The users and roles that have each identity-based policy, directly or through a group. An account
 * has far fewer policies than users, so looking through the policies is the fast way to find who
 * may be allowed an action.
 */
final class Holders {
    private final Account account;
    private final Surroundings around;
    private final Map<PolicyText, Set<UniqueId>> byPolicy = new HashMap<>();

    private Holders(Account account, Surroundings around) {
        this.account = account;
        this.around = around;
    }

    static Holders of(Account account, Surroundings around) {
        var holders = new Holders(account, around);
        for (User user : account.users().byId().values()) {
            holders.add(user.grants(), List.of(user.id()));
        }
        for (Role role : account.roles().byId().values()) {
            holders.add(role.grants(), List.of(role.id()));
        }
        for (Group group : account.groups().byId().values()) {
            holders.add(group.grants(), group.members());
        }
        return holders;
    }

    private void add(Grants grants, Collection<UniqueId> who) {
        Stream.concat(
                        grants.inline().values().stream(),
                        grants.attached().stream()
                                .flatMap(arn -> around.policy(account, arn).stream())
                                .map(SharedPolicy::document))
                .forEach(policy ->
                        byPolicy.computeIfAbsent(policy, _ -> new HashSet<>()).addAll(who));
    }

    /** The users and roles to whom some statement allows the action on some resource. */
    Set<UniqueId> allowed(String action) {
        Set<UniqueId> allowed = new HashSet<>();
        byPolicy.forEach((policy, holders) -> {
            if (allows(policy, action)) {
                allowed.addAll(holders);
            }
        });
        return allowed;
    }

    private static boolean allows(PolicyText policy, String action) {
        return PolicyDocuments.of(policy) instanceof Parsed(var document)
                && document.statements().stream()
                        .filter(statement -> statement.effect() == Effect.ALLOW)
                        .anyMatch(statement -> statement.covers(action));
    }
}
