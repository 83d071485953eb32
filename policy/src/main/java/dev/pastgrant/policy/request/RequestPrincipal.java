package dev.pastgrant.policy.request;

import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import java.util.Optional;

/**
 * Who makes a request, as the policy language sees it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">Principal</a>
 */
public sealed interface RequestPrincipal {
    /** The account whose policies govern the caller; empty for callers from outside IAM. */
    Optional<AccountId> account();

    /** The name of the caller in messages and records. */
    String name();

    /** The root user of an account. */
    record Root(AccountRef of) implements RequestPrincipal {
        @Override
        public Optional<AccountId> account() {
            return Optional.of(of.id());
        }

        @Override
        public String name() {
            return of.root().text();
        }
    }

    /** An IAM user, with a long-term key or a session of {@code GetSessionToken}. */
    record User(Arn arn, UniqueId id) implements RequestPrincipal {
        @Override
        public Optional<AccountId> account() {
            return Optional.of(new AccountId(arn.account()));
        }

        @Override
        public String name() {
            return arn.text();
        }

        /** The user's name, which follows the path in its ARN. */
        public String userName() {
            return lastPart(arn);
        }
    }

    /**
     * A session of a role.
     *
     * @param role the role's own ARN, with its path
     */
    record RoleSession(Arn role, UniqueId roleId, String sessionName) implements RequestPrincipal {
        @Override
        public Optional<AccountId> account() {
            return Optional.of(new AccountId(role.account()));
        }

        @Override
        public String name() {
            return arn().text();
        }

        /** The session's ARN, in which the role has lost its path. */
        public Arn arn() {
            return role.ofSession("assumed-role/" + lastPart(role) + "/" + sessionName);
        }
    }

    /**
     * A session of {@code GetFederationToken}.
     *
     * @param parent the user, or root user, that asked for the token
     */
    record FederatedUser(Arn parent, UniqueId parentId, String federatedName)
            implements RequestPrincipal {
        @Override
        public Optional<AccountId> account() {
            return Optional.of(new AccountId(parent.account()));
        }

        @Override
        public String name() {
            return arn().text();
        }

        /** The session's own ARN. */
        public Arn arn() {
            return parent.ofSession("federated-user/" + federatedName);
        }

        public boolean isOfRoot() {
            return parent.resource().equals("root");
        }
    }

    /**
     * A person or program that an identity provider vouches for, before it has assumed a role.
     *
     * @param provider the ARN of the SAML provider, or the name or ARN of the OIDC provider
     */
    record Federated(String provider) implements RequestPrincipal {
        @Override
        public Optional<AccountId> account() {
            return Optional.empty();
        }

        @Override
        public String name() {
            return provider;
        }
    }

    /**
     * An AWS service that acts on its own behalf.
     *
     * @param serviceName such as {@code lambda.amazonaws.com}
     */
    record Service(String serviceName) implements RequestPrincipal {
        @Override
        public Optional<AccountId> account() {
            return Optional.empty();
        }

        @Override
        public String name() {
            return serviceName;
        }
    }

    /** A caller without credentials. */
    record Anonymous() implements RequestPrincipal {
        @Override
        public Optional<AccountId> account() {
            return Optional.empty();
        }

        @Override
        public String name() {
            return "anonymous";
        }
    }

    private static String lastPart(Arn arn) {
        String resource = arn.resource();
        return resource.substring(resource.lastIndexOf('/') + 1);
    }
}
