package dev.pastgrant.domain.decision;

import dev.pastgrant.domain.Account;
import dev.pastgrant.domain.Refusal;
import dev.pastgrant.domain.authorization.RequestContext;
import dev.pastgrant.domain.authorization.RequestPrincipal;
import dev.pastgrant.domain.call.Authorities;
import dev.pastgrant.domain.call.Authority;
import dev.pastgrant.domain.call.Caller;
import dev.pastgrant.domain.call.CallerKeys;
import dev.pastgrant.domain.call.CallerPolicies;
import dev.pastgrant.domain.call.Credential;
import dev.pastgrant.domain.call.Identification;
import dev.pastgrant.domain.identity.AccountId;
import dev.pastgrant.domain.identity.Arn;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.role.Role;
import dev.pastgrant.domain.session.SessionGrant;
import dev.pastgrant.domain.user.User;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A principal that a question is about, with all that follows from one state of its account.
 *
 * @param identity the ARN of the user, role or root user, under which a permission to ask is given
 * @param authority what it may do, by its policies
 * @param tags the condition keys that follow from tags
 * @param session the session of its credential; none for a long-term key and a mere name
 */
public record Subject(
        RequestPrincipal principal,
        Arn identity,
        Authority authority,
        RequestContext tags,
        @Nullable SessionGrant session) {
    /** The name of a session of a role about which no more was said than its role. */
    private static final String ANY_SESSION = "any-session";

    /** Whether there is such a principal. */
    public sealed interface Search {
        record Found(Subject subject) implements Search {}

        /** There is none, or the credential is not good. */
        record Missing(Refusal refusal) implements Search {}
    }

    /**
     * Looks for a principal.
     *
     * @param account the account of the principal, on the state that counts
     * @param at the instant of that state, for sessions that are over or not yet begun
     * @param authorities what is known of states of that age
     */
    public static Search find(Account account, Whom whom, Instant at, Authorities authorities) {
        return switch (whom) {
            case Whom.Root _ ->
                    account.isOpen()
                            ? new Search.Found(ofRoot(account.id(), authorities))
                            : missing("The account " + account.id() + " cannot be found.");
            case Whom.User(_, var name, var arn) ->
                    account.user(arn)
                            .<Search>map(
                                    user -> new Search.Found(ofUser(account, user, authorities)))
                            .orElseGet(() -> missing("user", name));
            case Whom.Role(_, var name, var arn) ->
                    account.role(arn)
                            .<Search>map(role ->
                                    new Search.Found(
                                            ofRole(account, role, ANY_SESSION, authorities)))
                            .orElseGet(() -> missing("role", name));
            case Whom.RoleSession(_, var name, var session, _) ->
                    account.roles()
                            .find(name)
                            .<Search>map(role ->
                                    new Search.Found(ofRole(account, role, session, authorities)))
                            .orElseGet(() -> missing("role", name));
            case Whom.Holder(var credential) -> ofHolder(account, credential, at, authorities);
        };
    }

    private static Subject ofRoot(AccountId account, Authorities authorities) {
        return new Subject(
                new RequestPrincipal.Root(account),
                account.root(),
                authorities.ofRoot(),
                RequestContext.EMPTY,
                null);
    }

    private static Subject ofUser(Account account, User user, Authorities authorities) {
        Arn arn = user.arn(account.id());
        return new Subject(
                new RequestPrincipal.User(arn, user.id()),
                arn,
                authorities.of(account, user),
                CallerKeys.of(user.tags()),
                null);
    }

    private static Subject ofRole(
            Account account, Role role, String sessionName, Authorities authorities) {
        Arn arn = role.arn(account.id());
        return new Subject(
                new RequestPrincipal.RoleSession(arn, role.id(), sessionName),
                arn,
                authorities.of(account, role),
                CallerKeys.of(role.tags()),
                null);
    }

    private static Search ofHolder(
            Account account, Credential credential, Instant at, Authorities authorities) {
        return switch (Identification.at(account, credential, at)) {
            case Identification.Known(var caller) ->
                    new Search.Found(of(account, caller, authorities));
            case Identification.Unknown(var refusal) -> new Search.Missing(refusal);
        };
    }

    private static Subject of(Account account, Caller caller, Authorities authorities) {
        RequestPrincipal principal = CallerPolicies.principal(caller);
        Arn identity =
                principal instanceof RequestPrincipal.RoleSession session
                        ? session.role()
                        : caller.arn();
        return new Subject(
                principal,
                identity,
                authorities.of(account, caller),
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
