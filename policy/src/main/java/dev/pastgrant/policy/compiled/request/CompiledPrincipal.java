package dev.pastgrant.policy.compiled.request;

import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.OpenQuestions;
import dev.pastgrant.policy.request.RequestPrincipal;
import dev.pastgrant.policy.request.RequestPrincipal.Anonymous;
import dev.pastgrant.policy.request.RequestPrincipal.Federated;
import dev.pastgrant.policy.request.RequestPrincipal.FederatedUser;
import dev.pastgrant.policy.request.RequestPrincipal.RoleSession;
import dev.pastgrant.policy.request.RequestPrincipal.Root;
import dev.pastgrant.policy.request.RequestPrincipal.Service;
import dev.pastgrant.policy.request.RequestPrincipal.User;
import org.jspecify.annotations.Nullable;

/**
 * The principal that makes a request: the kinds of policies that bind it, and the names that
 * policies may know it by. The names are worked out only when a statement names principals.
 */
public final class CompiledPrincipal {
    private static final String ROOT = "root";
    private static final String ANONYMOUS = "anonymous";
    static final String SERVICE_LINKED = "role/aws-service-role/";

    /** The most condition keys that follow from the principal and the resource. */
    static final int KEYS = 8;

    /** The most characters that surround names in ARNs and ids. */
    private static final int LONGEST_AFFIX = 64;

    private final RequestPrincipal principal;
    private final @Nullable Arn arn;
    private final boolean hasIdentityPolicies;
    private final boolean isServiceLinked;
    private @Nullable String account;
    private @Nullable PrincipalNames names;
    private long fingerprint;

    CompiledPrincipal(RequestPrincipal principal) {
        this.principal = principal;
        this.arn = arn(principal);
        this.hasIdentityPolicies =
                switch (principal) {
                    case User _, RoleSession _ -> true;
                    case FederatedUser user -> !isRoot(user.parent());
                    case Root _, Federated _, Service _, Anonymous _ -> false;
                };
        this.isServiceLinked =
                principal instanceof RoleSession session
                        && session.role().isOnResource(SERVICE_LINKED);
    }

    private static @Nullable Arn arn(RequestPrincipal principal) {
        return switch (principal) {
            case Root root -> root.of().root();
            case User user -> user.arn();
            case RoleSession session -> session.role();
            case FederatedUser user -> user.parent();
            case Federated _, Service _, Anonymous _ -> null;
        };
    }

    static boolean isRoot(Arn arn) {
        return arn.resource().equals(ROOT);
    }

    boolean isOf(AccountId one) {
        return arn != null && arn.isOf(one);
    }

    /** The digits of its account; null for callers from outside IAM. */
    @Nullable
    public String account() {
        if (account == null && arn != null) {
            account = arn.account();
        }
        return account;
    }

    public boolean isAnonymous() {
        return principal instanceof Anonymous;
    }

    boolean hasIdentityPolicies() {
        return hasIdentityPolicies;
    }

    boolean mayHaveSessionPolicies() {
        return hasIdentityPolicies || principal instanceof FederatedUser;
    }

    boolean isUnderServiceControl() {
        return arn != null && !isServiceLinked;
    }

    boolean isUnderResourceControl(String resource) {
        return principal instanceof Service
                ? OpenQuestions.RESOURCE_CONTROL_BINDS_SERVICES
                        && !RequestedResource.isServiceLinkedRole(resource)
                : !isServiceLinked;
    }

    /**
     * An upper bound of the length of a key's value, for the keys that follow from the principal.
     */
    int longestKey() {
        return LONGEST_AFFIX
                + switch (principal) {
                    case Root root -> root.of().id().digits().length();
                    case User user -> user.arn().text().length() + user.id().text().length();
                    case RoleSession session ->
                            session.role().text().length()
                                    + session.roleId().text().length()
                                    + session.sessionName().length();
                    case FederatedUser user ->
                            user.parent().text().length() + user.federatedName().length();
                    case Federated _, Anonymous _ -> 0;
                    case Service(var name) -> name.length();
                };
    }

    public PrincipalNames names() {
        if (names == null) {
            names = PrincipalNames.of(principal);
        }
        return names;
    }

    /**
     * A set of bits with one bit for each of its names. It is never 0. A list of principals whose
     * bits have none in common with these does not contain any of its names.
     */
    public long fingerprint() {
        if (fingerprint == 0) {
            PrincipalNames known = names();
            fingerprint =
                    PrincipalNames.bit(account())
                            | PrincipalNames.bit(known.parent())
                            | PrincipalNames.bit(known.parentId())
                            | PrincipalNames.bit(known.self())
                            | PrincipalNames.bit(known.selfId());
        }
        return fingerprint;
    }

    /**
     * The value of a condition key that follows from the caller; null if the key does not follow
     * from it.
     *
     * @param key in lower case
     * @see <a
     *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principal-properties">Properties
     *     of the principal</a>
     */
    @Nullable String key(String key) {
        return switch (key) {
            case "aws:principalisawsservice" -> Boolean.toString(principal instanceof Service);
            case "aws:principalaccount" -> isAnonymous() ? ANONYMOUS : account();
            case "aws:principaltype" -> type();
            case "aws:principalarn" -> principalArn();
            case "aws:userid" -> userId();
            case "aws:username" -> principal instanceof User user ? user.userName() : null;
            case "aws:principalservicename" -> principal instanceof Service(var name) ? name : null;
            default -> null;
        };
    }

    private @Nullable String type() {
        return switch (principal) {
            case Root _ -> "Account";
            case User _ -> "User";
            case RoleSession _ -> "AssumedRole";
            case FederatedUser _ -> "FederatedUser";
            case Anonymous _ -> "Anonymous";
            case Federated _, Service _ -> null;
        };
    }

    /** All sessions of a role share its ARN, so that one policy serves them. */
    private @Nullable String principalArn() {
        return switch (principal) {
            case RoleSession session -> session.role().text();
            case Root _, User _, FederatedUser _ -> principal.name();
            case Federated _, Service _, Anonymous _ -> null;
        };
    }

    private @Nullable String userId() {
        return switch (principal) {
            case Root _ -> account();
            case User user -> user.id().text();
            case RoleSession session -> session.roleId() + ":" + session.sessionName();
            case FederatedUser user -> account() + ":" + user.federatedName();
            case Anonymous _ -> ANONYMOUS;
            case Federated _, Service _ -> null;
        };
    }
}
