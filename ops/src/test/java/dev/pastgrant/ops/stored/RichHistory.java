package dev.pastgrant.ops.stored;

import static dev.pastgrant.ops.stored.DelegationEventSamples.DELEGATION;
import static dev.pastgrant.ops.stored.DelegationEventSamples.TERMS;
import static dev.pastgrant.ops.stored.SampleValues.ACCOUNT;
import static dev.pastgrant.ops.stored.SampleValues.CERTIFICATE;
import static dev.pastgrant.ops.stored.SampleValues.DELETION;
import static dev.pastgrant.ops.stored.SampleValues.DEVICE;
import static dev.pastgrant.ops.stored.SampleValues.FOB;
import static dev.pastgrant.ops.stored.SampleValues.GROUP;
import static dev.pastgrant.ops.stored.SampleValues.INSTANCE_PROFILE;
import static dev.pastgrant.ops.stored.SampleValues.KEY;
import static dev.pastgrant.ops.stored.SampleValues.LATER;
import static dev.pastgrant.ops.stored.SampleValues.NAME;
import static dev.pastgrant.ops.stored.SampleValues.NOON;
import static dev.pastgrant.ops.stored.SampleValues.PATH;
import static dev.pastgrant.ops.stored.SampleValues.POLICY;
import static dev.pastgrant.ops.stored.SampleValues.POLICY_ARN;
import static dev.pastgrant.ops.stored.SampleValues.PUBLIC_KEY;
import static dev.pastgrant.ops.stored.SampleValues.ROLE;
import static dev.pastgrant.ops.stored.SampleValues.SECURITY_KEY;
import static dev.pastgrant.ops.stored.SampleValues.TAGS;
import static dev.pastgrant.ops.stored.SampleValues.TEMPLATE;
import static dev.pastgrant.ops.stored.SampleValues.TEXT;
import static dev.pastgrant.ops.stored.SampleValues.TRUSTED;
import static dev.pastgrant.ops.stored.SampleValues.USER;
import static dev.pastgrant.ops.stored.SampleValues.USER_ARN;

import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.account.certificate.ServerCertificateEvent.ServerCertificateDeleted;
import dev.pastgrant.domain.account.certificate.ServerCertificateEvent.ServerCertificateMoved;
import dev.pastgrant.domain.account.certificate.ServerCertificateEvent.ServerCertificateTagged;
import dev.pastgrant.domain.account.certificate.ServerCertificateEvent.ServerCertificateUntagged;
import dev.pastgrant.domain.account.certificate.ServerCertificateEvent.ServerCertificateUploaded;
import dev.pastgrant.domain.account.certificate.SigningCertificateEvent.SigningCertificateDeleted;
import dev.pastgrant.domain.account.certificate.SigningCertificateEvent.SigningCertificateStatusChanged;
import dev.pastgrant.domain.account.certificate.SigningCertificateEvent.SigningCertificateUploaded;
import dev.pastgrant.domain.account.credential.AccessKeyEvent.AccessKeyCreated;
import dev.pastgrant.domain.account.credential.AccessKeyEvent.AccessKeyDeleted;
import dev.pastgrant.domain.account.credential.AccessKeyEvent.AccessKeyStatusChanged;
import dev.pastgrant.domain.account.credential.CredentialStatus;
import dev.pastgrant.domain.account.credential.SealedSecret;
import dev.pastgrant.domain.account.delegation.DelegationEvent.DelegationRequestAccepted;
import dev.pastgrant.domain.account.delegation.DelegationEvent.DelegationRequestAssociated;
import dev.pastgrant.domain.account.delegation.DelegationEvent.DelegationRequestCreated;
import dev.pastgrant.domain.account.delegation.DelegationEvent.DelegationRequestRejected;
import dev.pastgrant.domain.account.delegation.DelegationEvent.DelegationRequestUpdated;
import dev.pastgrant.domain.account.group.GroupEvent.GroupCreated;
import dev.pastgrant.domain.account.group.GroupEvent.GroupDeleted;
import dev.pastgrant.domain.account.group.GroupEvent.GroupMoved;
import dev.pastgrant.domain.account.group.GroupEvent.UserAddedToGroup;
import dev.pastgrant.domain.account.group.GroupEvent.UserRemovedFromGroup;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.InstanceProfileCreated;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.InstanceProfileDeleted;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.InstanceProfileTagged;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.InstanceProfileUntagged;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.RoleAddedToInstanceProfile;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.RoleRemovedFromInstanceProfile;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountAliasCreated;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountAliasDeleted;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountClosed;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountNamed;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountOpened;
import dev.pastgrant.domain.account.mfa.MfaEvent.HardwareMfaDeviceLoaded;
import dev.pastgrant.domain.account.mfa.MfaEvent.HardwareMfaDeviceUnloaded;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaCodeRefused;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaCodeUsed;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaDeviceDeactivated;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaDeviceEnabled;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaDeviceResynced;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaDeviceTagged;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaDeviceUntagged;
import dev.pastgrant.domain.account.mfa.MfaEvent.SecurityKeyRegistered;
import dev.pastgrant.domain.account.mfa.MfaEvent.VirtualMfaDeviceCreated;
import dev.pastgrant.domain.account.mfa.MfaEvent.VirtualMfaDeviceDeleted;
import dev.pastgrant.domain.account.mfa.SecurityKey;
import dev.pastgrant.domain.account.password.LoginProfileEvent.LoginProfileCreated;
import dev.pastgrant.domain.account.password.LoginProfileEvent.LoginProfileDeleted;
import dev.pastgrant.domain.account.password.LoginProfileEvent.PasswordChanged;
import dev.pastgrant.domain.account.password.LoginProfileEvent.PasswordRefused;
import dev.pastgrant.domain.account.password.LoginProfileEvent.PasswordResetRequirementChanged;
import dev.pastgrant.domain.account.password.PasswordPolicyEvent.AccountPasswordPolicyDeleted;
import dev.pastgrant.domain.account.password.PasswordPolicyEvent.AccountPasswordPolicyUpdated;
import dev.pastgrant.domain.account.policy.GrantEvent.InlinePolicyDeleted;
import dev.pastgrant.domain.account.policy.GrantEvent.InlinePolicyPut;
import dev.pastgrant.domain.account.policy.GrantEvent.PermissionsBoundaryDeleted;
import dev.pastgrant.domain.account.policy.GrantEvent.PermissionsBoundaryPut;
import dev.pastgrant.domain.account.policy.GrantEvent.PolicyAttached;
import dev.pastgrant.domain.account.policy.GrantEvent.PolicyDetached;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.DefaultPolicyVersionSet;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyCreated;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyDeleted;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyTagged;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyUntagged;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyVersionCreated;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyVersionDeleted;
import dev.pastgrant.domain.account.role.RoleEvent.RoleAcquired;
import dev.pastgrant.domain.account.role.RoleEvent.RoleCreated;
import dev.pastgrant.domain.account.role.RoleEvent.RoleDeleted;
import dev.pastgrant.domain.account.role.RoleEvent.RoleTagged;
import dev.pastgrant.domain.account.role.RoleEvent.RoleUntagged;
import dev.pastgrant.domain.account.role.RoleEvent.RoleUpdated;
import dev.pastgrant.domain.account.role.RoleEvent.TrustPolicyUpdated;
import dev.pastgrant.domain.account.servicelinked.ServiceLinkedRoleEvent.ServiceLinkedRoleDeletionStarted;
import dev.pastgrant.domain.account.sshkey.SshPublicKeyEvent.SshPublicKeyDeleted;
import dev.pastgrant.domain.account.sshkey.SshPublicKeyEvent.SshPublicKeyStatusChanged;
import dev.pastgrant.domain.account.sshkey.SshPublicKeyEvent.SshPublicKeyUploaded;
import dev.pastgrant.domain.account.user.UserEvent.UserCreated;
import dev.pastgrant.domain.account.user.UserEvent.UserDeleted;
import dev.pastgrant.domain.account.user.UserEvent.UserMoved;
import dev.pastgrant.domain.account.user.UserEvent.UserTagged;
import dev.pastgrant.domain.account.user.UserEvent.UserUntagged;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.identity.EntityRef;
import dev.pastgrant.policy.id.Partition;
import dev.pastgrant.policy.id.UniqueId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The life of an account in which everything happens that can. New events are added at the end: the
 * states before them are in the golden file of the fold.
 */
final class RichHistory {
    private static final UniqueId CERTIFICATE_ID = new UniqueId("TA7SMP42TDN5Z26OBPJE7EXAMPLE2345");
    private static final UniqueId PUBLIC_KEY_ID = new UniqueId("APKAEIBAERJR2EXAMPLE");
    private static final EntityRef A_USER = new EntityRef(UniqueId.Kind.USER, USER);
    private static final EntityRef A_GROUP = new EntityRef(UniqueId.Kind.GROUP, GROUP);
    private static final EntityRef A_ROLE = new EntityRef(UniqueId.Kind.ROLE, ROLE);

    private static final List<AccountEvent> MIXED =
            List.of(
                    new AccountOpened(ACCOUNT, Partition.AWS, NOON),
                    new AccountAliasCreated("example"),
                    new UserCreated(USER, NAME, PATH, NOON, List.of()),
                    new UserTagged(USER, TAGS),
                    new UserMoved(USER, new EntityName("Bob"), EntityPath.ROOT),
                    new GroupCreated(GROUP, NAME, PATH, NOON),
                    new GroupMoved(GROUP, new EntityName("devs"), EntityPath.ROOT),
                    new UserAddedToGroup(GROUP, USER),
                    new PolicyCreated(
                            POLICY,
                            new EntityName("readers"),
                            EntityPath.ROOT,
                            "reads",
                            TEXT,
                            NOON,
                            TAGS),
                    new PolicyVersionCreated(POLICY, 2, TEXT, false, NOON),
                    new DefaultPolicyVersionSet(POLICY, 2, NOON),
                    new PolicyVersionDeleted(POLICY, 1, NOON),
                    new RoleCreated(ROLE, NAME, PATH, NOON, TEXT, TRUSTED, "reads", 3600, TAGS),
                    new RoleTagged(ROLE, TAGS),
                    new RoleUpdated(ROLE, null, 7200),
                    new TrustPolicyUpdated(ROLE, TEXT, List.of()),
                    new PolicyAttached(A_USER, POLICY_ARN),
                    new PolicyAttached(A_GROUP, POLICY_ARN),
                    new PolicyAttached(A_ROLE, POLICY_ARN),
                    new InlinePolicyPut(A_USER, "inline", TEXT),
                    new InlinePolicyPut(A_GROUP, "inline", TEXT),
                    new InlinePolicyPut(A_ROLE, "inline", TEXT),
                    new PermissionsBoundaryPut(A_USER, POLICY_ARN),
                    new PermissionsBoundaryPut(A_ROLE, POLICY_ARN),
                    new AccessKeyCreated(KEY, USER, new SealedSecret("c2VhbGVk"), NOON),
                    new AccessKeyStatusChanged(KEY, CredentialStatus.INACTIVE),
                    new VirtualMfaDeviceCreated(DEVICE, new SealedSecret("c2VlZA=="), NOON, TAGS),
                    new MfaDeviceEnabled(DEVICE, USER, NOON, 59_000_000),
                    new MfaCodeUsed(DEVICE, 59_000_001),
                    new MfaDeviceResynced(DEVICE, 59_000_009, 7),
                    new MfaCodeRefused(DEVICE, NOON),
                    new MfaDeviceDeactivated(DEVICE),
                    new VirtualMfaDeviceDeleted(DEVICE),
                    new HardwareMfaDeviceLoaded(FOB, new SealedSecret("c2VlZA=="), NOON),
                    new HardwareMfaDeviceUnloaded(FOB),
                    new SecurityKeyRegistered(
                            SECURITY_KEY,
                            USER,
                            new SecurityKey(
                                    "aWQ",
                                    "a2V5",
                                    3,
                                    "aaguid",
                                    "example.com",
                                    Map.of("FIDO", "L1")),
                            NOON),
                    new MfaDeviceDeactivated(SECURITY_KEY),
                    new AccessKeyDeleted(KEY),
                    new PermissionsBoundaryDeleted(A_USER),
                    new PermissionsBoundaryDeleted(A_ROLE),
                    new InlinePolicyDeleted(A_USER, "inline"),
                    new InlinePolicyDeleted(A_GROUP, "inline"),
                    new InlinePolicyDeleted(A_ROLE, "inline"),
                    new PolicyDetached(A_USER, POLICY_ARN),
                    new PolicyDetached(A_GROUP, POLICY_ARN),
                    new PolicyDetached(A_ROLE, POLICY_ARN),
                    new UserRemovedFromGroup(GROUP, USER),
                    new UserUntagged(USER, List.of("team")),
                    new RoleUntagged(ROLE, List.of("team")),
                    new GroupDeleted(GROUP),
                    new UserDeleted(USER),
                    new RoleDeleted(ROLE),
                    new PolicyDeleted(POLICY),
                    new AccountAliasDeleted("example"),
                    new PolicyCreated(POLICY, NAME, PATH, "reads", TEXT, NOON, List.of()),
                    new PolicyTagged(POLICY, TAGS),
                    new PolicyUntagged(POLICY, List.of("team")),
                    new VirtualMfaDeviceCreated(
                            DEVICE, new SealedSecret("c2VlZA=="), NOON, List.of()),
                    new MfaDeviceTagged(DEVICE, TAGS),
                    new MfaDeviceUntagged(DEVICE, List.of("team")),
                    new UserCreated(USER, NAME, PATH, NOON, List.of()),
                    new SigningCertificateUploaded(CERTIFICATE_ID, USER, CERTIFICATE, NOON),
                    new SigningCertificateStatusChanged(CERTIFICATE_ID, CredentialStatus.INACTIVE),
                    new SshPublicKeyUploaded(PUBLIC_KEY_ID, USER, PUBLIC_KEY, NOON),
                    new SshPublicKeyStatusChanged(PUBLIC_KEY_ID, CredentialStatus.INACTIVE),
                    new SigningCertificateDeleted(CERTIFICATE_ID),
                    new SshPublicKeyDeleted(PUBLIC_KEY_ID),
                    new ServerCertificateUploaded(
                            ServerCertificateEventSamples.ID,
                            NAME,
                            PATH,
                            ServerCertificateEventSamples.CHAINED,
                            NOON,
                            List.of()),
                    new ServerCertificateTagged(ServerCertificateEventSamples.ID, TAGS),
                    new ServerCertificateUntagged(
                            ServerCertificateEventSamples.ID, List.of("team")),
                    new ServerCertificateMoved(
                            ServerCertificateEventSamples.ID,
                            new EntityName("shop"),
                            EntityPath.ROOT),
                    new ServerCertificateDeleted(ServerCertificateEventSamples.ID),
                    new AccountNamed("staging"),
                    new AccountClosed(NOON),
                    new RoleCreated(ROLE, NAME, PATH, NOON, TEXT, TRUSTED, null, 3600, TAGS),
                    new InstanceProfileCreated(INSTANCE_PROFILE, NAME, PATH, NOON, List.of()),
                    new InstanceProfileTagged(INSTANCE_PROFILE, TAGS),
                    new RoleAddedToInstanceProfile(INSTANCE_PROFILE, ROLE),
                    new InstanceProfileUntagged(INSTANCE_PROFILE, List.of("team")),
                    new RoleRemovedFromInstanceProfile(INSTANCE_PROFILE, ROLE),
                    new InstanceProfileDeleted(INSTANCE_PROFILE),
                    new AccountPasswordPolicyUpdated(PasswordEventSamples.STRICT),
                    new AccountPasswordPolicyDeleted(),
                    new ServiceLinkedRoleDeletionStarted(DELETION, NAME, NOON),
                    new RoleAcquired(ROLE, TEMPLATE, 3),
                    new DelegationRequestCreated(DELEGATION, TERMS, NOON),
                    new DelegationRequestAssociated(DELEGATION, USER_ARN, NOON),
                    new DelegationRequestUpdated(DELEGATION, "please", NOON),
                    new DelegationRequestAccepted(DELEGATION, USER_ARN, NOON),
                    new DelegationRequestRejected(DELEGATION, null, NOON),
                    new LoginProfileCreated(USER, new SealedSecret("aGFzaA=="), NOON, true),
                    new PasswordRefused(USER, NOON),
                    new PasswordChanged(USER, new SealedSecret("bmV3"), LATER, false),
                    new PasswordResetRequirementChanged(USER, true),
                    new LoginProfileDeleted(USER));

    static final List<AccountEvent> EVENTS =
            Stream.concat(
                            MIXED.stream(),
                            Stream.of(
                                            OidcProviderEventSamples.ALL,
                                            SamlProviderEventSamples.ALL,
                                            TokenEventSamples.ALL)
                                    .flatMap(List::stream)
                                    .map(AccountEvent.class::cast))
                    .toList();

    private RichHistory() {}
}
