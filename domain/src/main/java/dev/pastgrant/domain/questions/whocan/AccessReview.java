package dev.pastgrant.domain.questions.whocan;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.identity.Directory;
import dev.pastgrant.domain.identity.Entity;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.partial.PartialEvaluation;
import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.RequestPrincipal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who can do what in one state of an account, by its policies. It covers the root user, every user
 * with any credentials, and every role in any session. Policies that are passed when a session is
 * made can only narrow the answers. Principals of other accounts are not covered.
 */
public final class AccessReview {
    private final Account account;
    private final Surroundings around;
    private final Holders holders;

    private AccessReview(Account account, Surroundings around, Holders holders) {
        this.account = account;
        this.around = around;
        this.holders = holders;
    }

    /**
     * Prepares a review. This takes time in proportion to the account's users and roles, once for
     * all questions.
     */
    public static AccessReview of(Account account, Surroundings around) {
        return new AccessReview(account, around, Holders.of(account, around));
    }

    /**
     * All principals that can or might do it: the root user, then users, then roles, each by name.
     */
    public List<Access> whoCan(AccessQuestion question) {
        Optional<Set<UniqueId>> candidates = candidates(question);
        return Stream.of(
                        Stream.of(new PossibleCaller.OfRoot(account, around)),
                        among(account.users(), candidates)
                                .map(user -> new PossibleCaller.OfUser(account, around, user)),
                        among(account.roles(), candidates)
                                .map(role -> new PossibleCaller.OfRole(account, around, role)))
                .flatMap(subjects -> subjects)
                .map(subject -> new Access(subject.arn(), subject.verdict(question)))
                .filter(Access::isPossible)
                .toList();
    }

    /**
     * What a principal can do in its own account, including what its policies allow but others
     * deny; empty if the account has no such principal. The policies of resources are left out,
     * except for the trust policies of roles.
     *
     * @param context the known condition keys; a key without values is known to be absent
     */
    public Optional<List<Ability>> whatCan(Arn principal, Map<String, List<String>> context) {
        return subject(principal).map(subject -> Abilities.of(account, subject, context));
    }

    private Optional<PossibleCaller> subject(Arn principal) {
        return Stream.of(
                        Stream.of(new PossibleCaller.OfRoot(account, around)),
                        account.user(principal).stream()
                                .map(user -> new PossibleCaller.OfUser(account, around, user)),
                        account.role(principal).stream()
                                .map(role -> new PossibleCaller.OfRole(account, around, role)))
                .<PossibleCaller>flatMap(subjects -> subjects)
                .filter(subject -> subject.arn().equals(principal))
                .findFirst();
    }

    /**
     * The ids of the users and roles that can be allowed at all; empty if that may be any of them,
     * because the resource's own policy has a say or no permission is needed.
     */
    private Optional<Set<UniqueId>> candidates(AccessQuestion question) {
        AuthorizationRequest request =
                question.by(new RequestPrincipal.Root(account.ref()), question.context());
        return PartialEvaluation.restsOnIdentityPolicies(request, question.resourceLayer())
                ? Optional.of(holders.allowed(question.action()))
                : Optional.empty();
    }

    private static <E extends Entity> Stream<E> among(
            Directory<E> all, Optional<Set<UniqueId>> candidates) {
        return candidates
                .map(ids -> ids.stream().flatMap(id -> all.get(id).stream()))
                .orElseGet(() -> all.byId().values().stream())
                .sorted(Comparator.comparing(Entity::name));
    }
}
