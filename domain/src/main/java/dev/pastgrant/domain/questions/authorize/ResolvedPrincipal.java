package dev.pastgrant.domain.questions.authorize;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.caller.Credential;
import dev.pastgrant.domain.caller.Identification;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.permission.Authorities;
import dev.pastgrant.domain.permission.Authority;
import dev.pastgrant.domain.permission.CallerKeys;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.session.SessionGrant;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.request.RequestContext;
import dev.pastgrant.policy.request.RequestPrincipal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A principal that a question is about, with everything that follows from one state of its account.
 *
 * @param identity the ARN of the user, role or root user, on which the service needs permission to
 *     ask
 * @param authority what the principal may do by its policies
 * @param tags the condition keys that follow from tags
 * @param session the session of its credential; null for a long-term key, or if the question names
 *     only an ARN
 */
public record ResolvedPrincipal(
        RequestPrincipal principal,
        Arn identity,
        Authority authority,
        RequestContext tags,
        @Nullable SessionGrant session) {
    /** The name of a role session of which only the role is known. */
    private static final String ANY_SESSION = "any-session";

    /** The result of looking for a principal. */
    public sealed interface Search {
        record Found(ResolvedPrincipal subject) implements Search {}

        /** The principal does not exist, or the credential is invalid. */
        record Missing(Refusal refusal) implements Search {}
    }

    /**
     * Looks for a principal.
     *
     * @param account the account of the principal, in the state to decide on
     * @param around what surrounds the account
     * @param at the instant of that state, by which sessions have begun or ended
     * @param authorities what is remembered of such states
     */
    public static Search find(
            Account account,
            Surroundings around,
            PrincipalRef whom,
            Instant at,
            Authorities authorities) {
        if (whom instanceof PrincipalRef.Named named && !isOf(account, named.arn())) {
            return missing("The principal " + named.arn() + " cannot be found.");
        }
        return account.lifecycle().isClosed() && !(whom instanceof PrincipalRef.Holder)
                ? missing("The account " + account.id() + " cannot be found.")
                : ofAccount(account, around, whom, at, authorities);
    }

    private static Search ofAccount(
            Account account,
            Surroundings around,
            PrincipalRef whom,
            Instant at,
            Authorities authorities) {
        return switch (whom) {
            case PrincipalRef.Root _ -> root(account, authorities.ofRoot(account, around));
            case PrincipalRef.User(_, var name, var arn) ->
                    search(
                            account.user(arn)
                                    .map(user -> ofUser(account, around, user, authorities)),
                            "user",
                            name);
            case PrincipalRef.Role(_, var name, var arn) ->
                    search(
                            account.role(arn)
                                    .map(role ->
                                            ofRole(
                                                    account,
                                                    around,
                                                    role,
                                                    ANY_SESSION,
                                                    authorities)),
                            "role",
                            name);
            case PrincipalRef.RoleSession(_, var name, var session, _) ->
                    search(
                            account.roles()
                                    .find(name)
                                    .map(role ->
                                            ofRole(account, around, role, session, authorities)),
                            "role",
                            name);
            case PrincipalRef.Holder(var credential) ->
                    ofHolder(account, around, credential, at, authorities);
        };
    }

    /** An account of that number in another partition is another account. */
    private static boolean isOf(Account account, Arn principal) {
        return principal.partition().equals(account.ref().partition().text());
    }

    private static Search root(Account account, Authority authority) {
        return account.isOpen()
                ? new Search.Found(ofRoot(account, authority))
                : missing("The account " + account.id() + " cannot be found.");
    }

    private static Search search(Optional<ResolvedPrincipal> found, String kind, EntityName name) {
        return found.<Search>map(Search.Found::new).orElseGet(() -> missing(kind, name));
    }

    private static ResolvedPrincipal ofRoot(Account account, Authority authority) {
        return new ResolvedPrincipal(
                new RequestPrincipal.Root(account.ref()),
                account.ref().root(),
                authority,
                RequestContext.EMPTY,
                null);
    }

    private static ResolvedPrincipal ofUser(
            Account account, Surroundings around, User user, Authorities authorities) {
        Arn arn = user.arn(account.ref());
        return new ResolvedPrincipal(
                new RequestPrincipal.User(arn, user.id()),
                arn,
                authorities.of(account, around, user),
                CallerKeys.of(user.tags()),
                null);
    }

    private static ResolvedPrincipal ofRole(
            Account account,
            Surroundings around,
            Role role,
            String sessionName,
            Authorities authorities) {
        Arn arn = role.arn(account.ref());
        return new ResolvedPrincipal(
                new RequestPrincipal.RoleSession(arn, role.id(), sessionName),
                arn,
                authorities.of(account, around, role),
                CallerKeys.of(role.tags()),
                null);
    }

    private static Search ofHolder(
            Account account,
            Surroundings around,
            Credential credential,
            Instant at,
            Authorities authorities) {
        return switch (Identification.at(account, credential, at)) {
            case Identification.Known(var caller) ->
                    new Search.Found(of(caller, authorities.of(account, around, caller)));
            case Identification.Unknown(var refusal) -> new Search.Missing(refusal);
        };
    }

    private static ResolvedPrincipal of(Caller caller, Authority authority) {
        RequestPrincipal principal = caller.principal();
        Arn identity =
                principal instanceof RequestPrincipal.RoleSession session
                        ? session.role()
                        : caller.arn();
        return new ResolvedPrincipal(
                principal,
                identity,
                authority,
                CallerKeys.of(CallerKeys.tags(caller)),
                caller.session());
    }

    private static Search missing(String kind, EntityName name) {
        return missing("The " + kind + " with name " + name + " cannot be found.");
    }

    private static Search missing(String message) {
        return new Search.Missing(Refusal.noSuchEntity(message));
    }
}
