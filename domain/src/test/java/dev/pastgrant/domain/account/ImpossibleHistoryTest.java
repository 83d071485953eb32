package dev.pastgrant.domain.account;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.account.Examples.ACCOUNT;
import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.Examples.POLICY;
import static dev.pastgrant.domain.account.Examples.SECRET;
import static dev.pastgrant.domain.account.Examples.TRUST;
import static dev.pastgrant.domain.account.Examples.added;
import static dev.pastgrant.domain.account.Examples.attached;
import static dev.pastgrant.domain.account.Examples.group;
import static dev.pastgrant.domain.account.Examples.groupCreated;
import static dev.pastgrant.domain.account.Examples.id;
import static dev.pastgrant.domain.account.Examples.inlinePut;
import static dev.pastgrant.domain.account.Examples.instanceProfileCreated;
import static dev.pastgrant.domain.account.Examples.key;
import static dev.pastgrant.domain.account.Examples.keyCreated;
import static dev.pastgrant.domain.account.Examples.name;
import static dev.pastgrant.domain.account.Examples.policyArn;
import static dev.pastgrant.domain.account.Examples.policyCreated;
import static dev.pastgrant.domain.account.Examples.role;
import static dev.pastgrant.domain.account.Examples.roleAdded;
import static dev.pastgrant.domain.account.Examples.roleCreated;
import static dev.pastgrant.domain.account.Examples.user;
import static dev.pastgrant.domain.account.Examples.userCreated;
import static dev.pastgrant.policy.id.UniqueId.Kind.GROUP;
import static dev.pastgrant.policy.id.UniqueId.Kind.INSTANCE_PROFILE;
import static dev.pastgrant.policy.id.UniqueId.Kind.MANAGED_POLICY;
import static dev.pastgrant.policy.id.UniqueId.Kind.ROLE;
import static dev.pastgrant.policy.id.UniqueId.Kind.USER;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pastgrant.domain.account.credential.AccessKeyEvent.AccessKeyDeleted;
import dev.pastgrant.domain.account.credential.AccessKeyEvent.AccessKeyStatusChanged;
import dev.pastgrant.domain.account.credential.CredentialStatus;
import dev.pastgrant.domain.account.group.GroupEvent.GroupDeleted;
import dev.pastgrant.domain.account.group.GroupEvent.GroupMoved;
import dev.pastgrant.domain.account.group.GroupEvent.UserRemovedFromGroup;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.InstanceProfileDeleted;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.InstanceProfileTagged;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.InstanceProfileUntagged;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.RoleRemovedFromInstanceProfile;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountAliasCreated;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountAliasDeleted;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountClosed;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountOpened;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaCodeRefused;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaCodeUsed;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaDeviceDeactivated;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaDeviceEnabled;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaDeviceTagged;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaDeviceUntagged;
import dev.pastgrant.domain.account.mfa.MfaEvent.VirtualMfaDeviceCreated;
import dev.pastgrant.domain.account.mfa.MfaEvent.VirtualMfaDeviceDeleted;
import dev.pastgrant.domain.account.mfa.SerialNumber;
import dev.pastgrant.domain.account.oidc.IssuerUrl;
import dev.pastgrant.domain.account.oidc.OidcProviderEvent.ClientIdAddedToOidcProvider;
import dev.pastgrant.domain.account.oidc.OidcProviderEvent.ClientIdRemovedFromOidcProvider;
import dev.pastgrant.domain.account.oidc.OidcProviderEvent.OidcProviderCreated;
import dev.pastgrant.domain.account.oidc.OidcProviderEvent.OidcProviderDeleted;
import dev.pastgrant.domain.account.policy.GrantEvent.InlinePolicyDeleted;
import dev.pastgrant.domain.account.policy.GrantEvent.PermissionsBoundaryDeleted;
import dev.pastgrant.domain.account.policy.GrantEvent.PolicyDetached;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.DefaultPolicyVersionSet;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyDeleted;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyTagged;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyUntagged;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyVersionCreated;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyVersionDeleted;
import dev.pastgrant.domain.account.role.RoleEvent.RoleAcquired;
import dev.pastgrant.domain.account.role.RoleEvent.RoleDeleted;
import dev.pastgrant.domain.account.role.RoleEvent.RoleTagged;
import dev.pastgrant.domain.account.role.RoleEvent.RoleUntagged;
import dev.pastgrant.domain.account.role.RoleEvent.RoleUpdated;
import dev.pastgrant.domain.account.role.RoleEvent.TrustPolicyUpdated;
import dev.pastgrant.domain.account.saml.SamlProviderEvent.SamlProviderDeleted;
import dev.pastgrant.domain.account.saml.SamlProviderEvent.SamlProviderTagged;
import dev.pastgrant.domain.account.servicelinked.ServiceLinkedRoleEvent.ServiceLinkedRoleDeletionStarted;
import dev.pastgrant.domain.account.token.TokenEvent.OutboundWebIdentityFederationDisabled;
import dev.pastgrant.domain.account.user.UserEvent.UserCreated;
import dev.pastgrant.domain.account.user.UserEvent.UserDeleted;
import dev.pastgrant.domain.account.user.UserEvent.UserMoved;
import dev.pastgrant.domain.account.user.UserEvent.UserTagged;
import dev.pastgrant.domain.account.user.UserEvent.UserUntagged;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.identity.EntityRef;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.Partition;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fold believes the log, but not what cannot have happened: that is damage, or a bug. */
class ImpossibleHistoryTest {
    private static final OidcProviderCreated OIDC_PROVIDER =
            new OidcProviderCreated(
                    new IssuerUrl("idp.example.com"), List.of("app"), List.of(), NOW, List.of());
    private static final IssuerUrl NO_ISSUER = new IssuerUrl("none.example.com");
    private static final SerialNumber PHONE =
            SerialNumber.of(Arn.iam(AccountRef.aws(ACCOUNT), "mfa/phone"));
    private static final ServiceLinkedRoleDeletionStarted DELETION_STARTED =
            new ServiceLinkedRoleDeletionStarted("task/one", name("linked"), NOW);
    private static final MfaDeviceEnabled ENABLED =
            new MfaDeviceEnabled(PHONE, id(USER, "alice"), NOW, 1);

    /** Alice is in Admins, has a key and an attached and an inline policy; a phone is nobody's. */
    private static AccountScenario world() {
        return given(
                userCreated("alice"),
                userCreated("bob"),
                groupCreated("admins"),
                roleCreated("deployer"),
                policyCreated("readers"),
                added("alice", "admins"),
                attached(user("alice"), "readers"),
                inlinePut(user("alice"), "own"),
                keyCreated("alice", 1),
                new VirtualMfaDeviceCreated(PHONE, SECRET, NOW, List.of()),
                instanceProfileCreated("web"),
                roleAdded("deployer", "web"),
                OIDC_PROVIDER,
                DELETION_STARTED);
    }

    static Stream<AccountEvent> creations() {
        return Stream.of(
                new AccountOpened(ACCOUNT, Partition.AWS, NOW),
                userCreated("alice"),
                groupCreated("admins"),
                roleCreated("deployer"),
                policyCreated("readers"),
                keyCreated("bob", 1),
                added("alice", "admins"),
                attached(user("alice"), "readers"),
                new VirtualMfaDeviceCreated(PHONE, SECRET, NOW, List.of()),
                instanceProfileCreated("web"),
                roleAdded("deployer", "web"),
                OIDC_PROVIDER,
                DELETION_STARTED,
                new PolicyVersionCreated(id(MANAGED_POLICY, "readers"), 1, POLICY, false, NOW));
    }

    @ParameterizedTest
    @MethodSource("creations")
    void nothing_begins_twice(AccountEvent event) {
        expectImpossible(world(), event);
    }

    static Stream<AccountEvent> thingsThatAreNotThere() {
        EntityRef nobody = user("nobody");
        SerialNumber none = SerialNumber.of(Arn.iam(AccountRef.aws(ACCOUNT), "mfa/none"));
        return Stream.of(
                new AccountAliasDeleted("acme"),
                new OutboundWebIdentityFederationDisabled(),
                new SamlProviderDeleted(nobody.id()),
                new SamlProviderTagged(nobody.id(), List.of()),
                new UserMoved(nobody.id(), name("x"), EntityPath.ROOT),
                new UserTagged(nobody.id(), List.of()),
                new UserUntagged(nobody.id(), List.of()),
                new UserDeleted(nobody.id()),
                new GroupMoved(id(GROUP, "none"), name("x"), EntityPath.ROOT),
                new GroupDeleted(id(GROUP, "none")),
                added("nobody", "admins"),
                added("alice", "none"),
                new UserRemovedFromGroup(id(GROUP, "admins"), id(USER, "bob")),
                new RoleAcquired(id(ROLE, "none"), policyArn("none"), 1),
                new RoleUpdated(id(ROLE, "none"), null, 3600),
                new TrustPolicyUpdated(id(ROLE, "none"), TRUST, List.of()),
                new RoleTagged(id(ROLE, "none"), List.of()),
                new RoleUntagged(id(ROLE, "none"), List.of()),
                new RoleDeleted(id(ROLE, "none")),
                new PolicyTagged(id(MANAGED_POLICY, "none"), List.of()),
                new PolicyUntagged(id(MANAGED_POLICY, "none"), List.of()),
                new PolicyDeleted(id(MANAGED_POLICY, "none")),
                new PolicyVersionDeleted(id(MANAGED_POLICY, "readers"), 2, NOW),
                new DefaultPolicyVersionSet(id(MANAGED_POLICY, "readers"), 2, NOW),
                attached(nobody, "readers"),
                new PolicyDetached(role("deployer"), policyArn("readers")),
                new InlinePolicyDeleted(group("admins"), "own"),
                new PermissionsBoundaryDeleted(user("alice")),
                keyCreated("nobody", 2),
                new AccessKeyStatusChanged(key(2), CredentialStatus.INACTIVE),
                new AccessKeyDeleted(key(2)),
                new MfaDeviceEnabled(none, id(USER, "alice"), NOW, 1),
                new MfaDeviceEnabled(PHONE, nobody.id(), NOW, 1),
                new MfaDeviceTagged(none, List.of()),
                new MfaDeviceUntagged(none, List.of()),
                new MfaCodeUsed(PHONE, 1),
                new MfaCodeRefused(none, NOW),
                new MfaDeviceDeactivated(PHONE),
                new VirtualMfaDeviceDeleted(none),
                new OidcProviderDeleted(NO_ISSUER),
                new ClientIdAddedToOidcProvider(NO_ISSUER, "app"),
                new ClientIdAddedToOidcProvider(OIDC_PROVIDER.url(), "app"),
                new ClientIdRemovedFromOidcProvider(OIDC_PROVIDER.url(), "web"),
                roleAdded("none", "web"),
                roleAdded("deployer", "none"),
                new RoleRemovedFromInstanceProfile(id(INSTANCE_PROFILE, "web"), id(ROLE, "none")),
                new InstanceProfileTagged(id(INSTANCE_PROFILE, "none"), List.of()),
                new InstanceProfileUntagged(id(INSTANCE_PROFILE, "none"), List.of()),
                new InstanceProfileDeleted(id(INSTANCE_PROFILE, "none")));
    }

    @ParameterizedTest
    @MethodSource("thingsThatAreNotThere")
    void nothing_happens_to_what_is_not_there(AccountEvent event) {
        expectImpossible(world(), event);
    }

    static Stream<AccountEvent> endings() {
        return Stream.of(
                new UserDeleted(id(USER, "alice")),
                new GroupDeleted(id(GROUP, "admins")),
                new PolicyVersionDeleted(id(MANAGED_POLICY, "readers"), 1, NOW),
                new VirtualMfaDeviceDeleted(PHONE),
                new InstanceProfileDeleted(id(INSTANCE_PROFILE, "web")),
                new RoleDeleted(id(ROLE, "deployer")),
                ENABLED);
    }

    @ParameterizedTest
    @MethodSource("endings")
    void nothing_ends_while_others_hold_on_to_it(AccountEvent event) {
        expectImpossible(world().and(ENABLED), event);
    }

    @ParameterizedTest
    @MethodSource("leftBehind")
    void no_user_leaves_credentials_behind(AccountEvent credential) {
        AccountScenario story =
                given(
                        userCreated("alice"),
                        new VirtualMfaDeviceCreated(PHONE, SECRET, NOW, List.of()));
        expectImpossible(story.and(credential), new UserDeleted(id(USER, "alice")));
    }

    static Stream<AccountEvent> leftBehind() {
        return Stream.of(keyCreated("alice", 1), ENABLED);
    }

    static Stream<AccountEvent> collisions() {
        return Stream.of(
                new UserMoved(id(USER, "alice"), name("BOB"), EntityPath.ROOT),
                userCreatedAs("carol", "Alice"),
                new PolicyVersionCreated(id(MANAGED_POLICY, "readers"), 2, POLICY, false, NOW));
    }

    @ParameterizedTest
    @MethodSource("collisions")
    void no_name_or_number_is_held_or_given_twice(AccountEvent event) {
        AccountScenario story =
                world().and(
                                new PolicyVersionCreated(
                                        id(MANAGED_POLICY, "readers"), 2, POLICY, false, NOW),
                                new PolicyVersionDeleted(id(MANAGED_POLICY, "readers"), 2, NOW));
        expectImpossible(story, event);
    }

    static Stream<AccountEvent> strangers() {
        return Stream.of(
                new AccountOpened(new AccountId("999999999999"), Partition.AWS, NOW),
                attached(new EntityRef(MANAGED_POLICY, id(MANAGED_POLICY, "readers")), "readers"));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void no_account_lives_the_life_of_another_and_no_policy_is_granted_policies(
            AccountEvent event) {
        expectImpossible(AccountScenario.givenNothing().and(policyCreated("readers")), event);
    }

    @Test
    void only_the_alias_an_account_has_is_deleted() {
        expectImpossible(given(new AccountAliasCreated("acme")), new AccountAliasDeleted("other"));
    }

    @Test
    void a_closed_account_is_not_closed_again() {
        expectImpossible(given(new AccountClosed(NOW)), new AccountClosed(NOW));
    }

    private static AccountEvent userCreatedAs(String id, String name) {
        return new UserCreated(id(USER, id), name(name), EntityPath.ROOT, NOW, List.of());
    }

    private static void expectImpossible(AccountScenario story, AccountEvent event) {
        assertThatThrownBy(() -> story.account().evolve(event))
                .as("%s", event)
                .isInstanceOf(IllegalStateException.class);
    }
}
