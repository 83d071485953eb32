package dev.pastgrant.domain.account;

import dev.pastgrant.domain.account.certificate.ServerCertificate;
import dev.pastgrant.domain.account.certificate.ServerCertificateEvent;
import dev.pastgrant.domain.account.certificate.SigningCertificateEvent;
import dev.pastgrant.domain.account.credential.AccessKeyEvent;
import dev.pastgrant.domain.account.credential.AccessKeys;
import dev.pastgrant.domain.account.delegation.DelegationEvent;
import dev.pastgrant.domain.account.group.Group;
import dev.pastgrant.domain.account.group.GroupEvent;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfile;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycle;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent;
import dev.pastgrant.domain.account.mfa.MfaDevices;
import dev.pastgrant.domain.account.mfa.MfaEvent;
import dev.pastgrant.domain.account.oidc.IssuerUrl;
import dev.pastgrant.domain.account.oidc.OidcProvider;
import dev.pastgrant.domain.account.oidc.OidcProviderEvent;
import dev.pastgrant.domain.account.password.LoginProfileEvent;
import dev.pastgrant.domain.account.password.LoginProfiles;
import dev.pastgrant.domain.account.password.PasswordPolicyEvent;
import dev.pastgrant.domain.account.policy.GrantEvent;
import dev.pastgrant.domain.account.policy.Grants;
import dev.pastgrant.domain.account.policy.ManagedPolicy;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent;
import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.account.role.RoleEvent;
import dev.pastgrant.domain.account.saml.SamlProviderEvent;
import dev.pastgrant.domain.account.servicelinked.ServiceLinkedRoleEvent;
import dev.pastgrant.domain.account.sshkey.SshPublicKeyEvent;
import dev.pastgrant.domain.account.token.TokenEvent;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.domain.account.user.UserEvent;
import dev.pastgrant.domain.identity.Directory;
import dev.pastgrant.domain.identity.Entity;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityRef;
import dev.pastgrant.domain.identity.Owner;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One AWS account: an immutable value, the fold of its events. It is made of parts that fold and
 * copy themselves. The account hands each event to the part that it concerns, and holds the rules
 * that span two parts.
 */
public record Account(
        AccountRef ref,
        AccountLifecycle lifecycle,
        AccountIdentities identities,
        Directory<ManagedPolicy> policies,
        AccountCredentials credentials,
        AccountResources resources,
        AccountSettings settings) {

    /** The account before its first event. */
    public static Account unopened(AccountId id) {
        return new Account(
                AccountRef.aws(id),
                AccountLifecycle.UNOPENED,
                AccountIdentities.NONE,
                Directory.empty(),
                AccountCredentials.NONE,
                AccountResources.NONE,
                AccountSettings.DEFAULT);
    }

    /**
     * The account after an event. The fold accepts every event that was ever written, even if
     * today's rules would refuse it.
     *
     * @throws IllegalStateException if the event cannot have happened to this account
     */
    public Account evolve(AccountEvent event) {
        checkAcrossParts(event);
        return switch (event) {
            case AccountLifecycleEvent e -> evolve(e);
            case UserEvent e -> with(identities.evolve(e));
            case GroupEvent e -> with(identities.evolve(e));
            case RoleEvent e -> with(identities.evolve(e));
            case DelegationEvent e -> with(resources.evolve(e));
            case GrantEvent e -> with(identities.evolve(e));
            case ManagedPolicyEvent e -> with(ManagedPolicyEvent.evolve(policies, e));
            case AccessKeyEvent e -> with(credentials.evolve(e));
            case MfaEvent e -> with(credentials.evolve(e));
            case InstanceProfileEvent e -> with(resources.evolve(e));
            case OidcProviderEvent e -> with(resources.evolve(e));
            case LoginProfileEvent e -> with(credentials.evolve(e));
            case PasswordPolicyEvent e -> with(settings.evolve(e));
            case TokenEvent e -> with(settings.evolve(e));
            case ServerCertificateEvent e -> with(resources.evolve(e));
            case SigningCertificateEvent e -> with(credentials.evolve(e));
            case SshPublicKeyEvent e -> with(credentials.evolve(e));
            case SamlProviderEvent e -> with(resources.evolve(e));
            case ServiceLinkedRoleEvent e -> with(resources.evolve(e));
        };
    }

    private Account evolve(AccountLifecycleEvent event) {
        AccountLifecycle changed = lifecycle.evolve(event);
        AccountRef known =
                event instanceof AccountLifecycleEvent.AccountOpened opened ? opened.ref() : ref;
        return new Account(known, changed, identities, policies, credentials, resources, settings);
    }

    private void checkAcrossParts(AccountEvent event) {
        switch (event) {
            case AccountLifecycleEvent.AccountOpened(var account, _, _) ->
                    require(
                            account.equals(id()),
                            "account `" + account + "` is not `" + id() + "`");
            case UserEvent.UserDeleted(var user) -> credentials.requireNoneOf(user);
            case AccessKeyEvent.AccessKeyCreated created -> requireOwner(created.owner());
            case MfaEvent.MfaDeviceEnabled enabled -> requireOwner(enabled.owner());
            case LoginProfileEvent.LoginProfileCreated created -> requireOwner(created.owner());
            case RoleEvent.RoleDeleted(var role) -> resources.requireNoneOf(role);
            case InstanceProfileEvent.RoleAddedToInstanceProfile(_, var role) ->
                    roles().existing(role);
            case SigningCertificateEvent.SigningCertificateUploaded uploaded ->
                    requireOwner(uploaded.owner());
            case SshPublicKeyEvent.SshPublicKeyUploaded uploaded -> requireOwner(uploaded.owner());
            default -> {}
        }
    }

    private void requireOwner(UniqueId owner) {
        boolean exists = owner.equals(UniqueId.root(id())) || users().get(owner).isPresent();
        require(exists, "credentials for `" + owner + "`, who does not exist");
    }

    private static void require(boolean possible, String otherwise) {
        if (!possible) {
            throw new IllegalStateException(otherwise);
        }
    }

    /** The account with other identities. */
    public Account with(AccountIdentities changed) {
        return new Account(ref, lifecycle, changed, policies, credentials, resources, settings);
    }

    /** The account with other policies. */
    public Account with(Directory<ManagedPolicy> changed) {
        return new Account(ref, lifecycle, identities, changed, credentials, resources, settings);
    }

    /** The account with other credentials. */
    public Account with(AccountCredentials changed) {
        return new Account(ref, lifecycle, identities, policies, changed, resources, settings);
    }

    /** The account with other resources. */
    public Account with(AccountResources changed) {
        return new Account(ref, lifecycle, identities, policies, credentials, changed, settings);
    }

    private Account with(AccountSettings changed) {
        return new Account(ref, lifecycle, identities, policies, credentials, resources, changed);
    }

    public AccountId id() {
        return ref.id();
    }

    public boolean isOpen() {
        return lifecycle.isOpen();
    }

    /** When the account was opened; null if it has not been opened. */
    public @Nullable Instant openedAt() {
        return lifecycle.openedAt();
    }

    /** The alias in its sign-in link; null if the account has no alias. */
    public @Nullable String alias() {
        return lifecycle.alias();
    }

    public Directory<User> users() {
        return identities.users();
    }

    public Directory<Group> groups() {
        return identities.groups();
    }

    public Directory<Role> roles() {
        return identities.roles();
    }

    public Directory<InstanceProfile> instanceProfiles() {
        return resources.instanceProfiles();
    }

    public AccessKeys accessKeys() {
        return credentials.accessKeys();
    }

    public MfaDevices mfaDevices() {
        return credentials.mfaDevices();
    }

    public LoginProfiles loginProfiles() {
        return credentials.loginProfiles();
    }

    /** The user, group or role of that name. */
    public Optional<EntityRef> entity(UniqueId.Kind kind, EntityName name) {
        return identities.entity(kind, name);
    }

    /** The grants of a user, group or role that exists. */
    public Grants grants(EntityRef entity) {
        return identities.grants(entity);
    }

    /** Whether any user, group or role has the policy attached, or is bounded by it. */
    public boolean isInUse(Arn policy) {
        return identities.policyUses().counts().contains(policy);
    }

    /** The user of that ARN. */
    public Optional<User> user(Arn arn) {
        return named(arn, users()).filter(found -> found.arn(ref).equals(arn));
    }

    /** The group of that ARN. */
    public Optional<Group> group(Arn arn) {
        return named(arn, groups()).filter(found -> found.arn(ref).equals(arn));
    }

    /** The role of that ARN. */
    public Optional<Role> role(Arn arn) {
        return named(arn, roles()).filter(found -> found.arn(ref).equals(arn));
    }

    /** The customer-managed policy of that ARN. */
    public Optional<ManagedPolicy> policy(Arn arn) {
        return named(arn, policies).filter(found -> found.arn(ref).equals(arn));
    }

    /** The server certificate of that ARN. */
    public Optional<ServerCertificate> serverCertificate(Arn arn) {
        return named(arn, resources.serverCertificates())
                .filter(found -> found.arn(ref).equals(arn));
    }

    /** The instance profile of that ARN. */
    public Optional<InstanceProfile> instanceProfile(Arn arn) {
        return named(arn, instanceProfiles()).filter(found -> found.arn(ref).equals(arn));
    }

    /** The OpenID Connect provider of that ARN. */
    public Optional<OidcProvider> oidcProvider(Arn arn) {
        return IssuerUrl.of(arn, ref).flatMap(resources.oidcProviders()::get);
    }

    private static <E extends Entity> Optional<E> named(Arn arn, Directory<E> among) {
        String resource = arn.resource();
        String name = resource.substring(resource.lastIndexOf('/') + 1);
        return EntityName.isValid(name) ? among.find(new EntityName(name)) : Optional.empty();
    }

    /** The id of the user, or of root, that owns a credential; empty if there is no such user. */
    public Optional<UniqueId> ownerId(Owner owner) {
        return switch (owner) {
            case Owner.Root _ -> Optional.of(UniqueId.root(id()));
            case Owner.Named(var name) -> users().find(name).map(User::id);
        };
    }

    /**
     * The name of a credential's owner in messages: a user's, or the number that AWS calls root.
     */
    public String holderName(UniqueId owner) {
        return users().get(owner).map(user -> user.name().text()).orElse(id().toString());
    }

    /** The refusal if there is no such owner. */
    public Refusal missing(Owner owner) {
        return switch (owner) {
            case Owner.Root _ -> throw new IllegalStateException("every account has a root user");
            case Owner.Named(var name) -> NoSuchEntity.user(name);
        };
    }
}
