package dev.pastgrant.domain.decision;

import dev.pastgrant.domain.Account;
import dev.pastgrant.domain.Refusal;
import dev.pastgrant.domain.authorization.PolicyLayers;
import dev.pastgrant.domain.authorization.RequestContext;
import dev.pastgrant.domain.authorization.RequestPrincipal;
import dev.pastgrant.domain.authorization.compiled.CompiledLayers;
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
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.domain.user.User;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A principal that a question is about, with all that follows from one state of its account.
 *
 * @param identity the ARN of the user, role or root user, under which a permission to ask is given
 * @param layers its policies
 * @param compiled the same, ready to be asked
 * @param tags the condition keys that follow from tags
 * @param session the session of its credential; none for a long-term key and a mere name
 */
public record Subject(
        RequestPrincipal principal,
        Arn identity,
        PolicyLayers layers,
        CompiledLayers compiled,
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
     */
    public static Search find(Account account, Whom whom, Instant at) {
        return switch (whom) {
            case Whom.Root _ ->
                    account.isOpen()
                            ? new Search.Found(ofRoot(account.id()))
                            : missing("The account " + account.id() + " cannot be found.");
            case Whom.User(_, var name, var arn) ->
                    account.user(arn)
                            .<Search>map(user -> new Search.Found(ofUser(account, user)))
                            .orElseGet(() -> missing("user", name));
            case Whom.Role(_, var name, var arn) ->
                    ofRole(account, name, account.role(arn), ANY_SESSION);
            case Whom.RoleSession(_, var name, var session, _) ->
                    ofRole(account, name, account.roles().find(name), session);
            case Whom.Holder(var credential) -> ofHolder(account, credential, at);
        };
    }

    private static Subject ofRoot(AccountId account) {
        return of(
                new RequestPrincipal.Root(account),
                account.root(),
                PolicyLayers.NONE,
                Tags.NONE,
                null);
    }

    private static Subject ofUser(Account account, User user) {
        Arn arn = user.arn(account.id());
        return of(
                new RequestPrincipal.User(arn, user.id()),
                arn,
                CallerPolicies.of(account, user),
                user.tags(),
                null);
    }

    private static Search ofRole(
            Account account, EntityName name, Optional<Role> role, String sessionName) {
        return role.<Search>map(found -> new Search.Found(ofRole(account, found, sessionName)))
                .orElseGet(() -> missing("role", name));
    }

    private static Subject ofRole(Account account, Role role, String sessionName) {
        Arn arn = role.arn(account.id());
        return of(
                new RequestPrincipal.RoleSession(arn, role.id(), sessionName),
                arn,
                CallerPolicies.of(account, role),
                role.tags(),
                null);
    }

    private static Search ofHolder(Account account, Credential credential, Instant at) {
        return switch (identify(account, credential, at)) {
            case Identification.Known(var caller) -> new Search.Found(of(account, caller));
            case Identification.Unknown(var refusal) -> new Search.Missing(refusal);
        };
    }

    /** A session that has not begun yet is nobody's. */
    static Identification identify(Account account, Credential credential, Instant at) {
        return credential instanceof Credential.Temporary(var grant) && grant.issuedAt().isAfter(at)
                ? new Identification.Unknown(Identification.INVALID_TOKEN)
                : Identification.of(account, credential, at);
    }

    private static Subject of(Account account, Caller caller) {
        RequestPrincipal principal = CallerPolicies.principal(caller);
        Arn identity =
                principal instanceof RequestPrincipal.RoleSession session
                        ? session.role()
                        : caller.arn();
        return of(
                principal,
                identity,
                CallerPolicies.of(account, caller),
                CallerKeys.tags(caller),
                caller.session());
    }

    private static Subject of(
            RequestPrincipal principal,
            Arn identity,
            PolicyLayers layers,
            Tags tags,
            @Nullable SessionGrant session) {
        return new Subject(
                principal,
                identity,
                layers,
                CompiledLayers.of(layers),
                CallerKeys.of(tags),
                session);
    }

    private static Search missing(String kind, EntityName name) {
        return missing("The " + kind + " with name " + name + " cannot be found.");
    }

    private static Search missing(String message) {
        return new Search.Missing(Refusal.noSuchEntity(message));
    }
}
