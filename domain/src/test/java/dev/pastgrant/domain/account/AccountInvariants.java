package dev.pastgrant.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.credential.AccessKey;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.CredentialsByOwner;
import dev.pastgrant.domain.account.credential.OwnedCredential;
import dev.pastgrant.domain.account.group.Group;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfile;
import dev.pastgrant.domain.account.mfa.MfaDevice;
import dev.pastgrant.domain.account.mfa.MfaDevices;
import dev.pastgrant.domain.account.policy.Grants;
import dev.pastgrant.domain.account.policy.ManagedPolicy;
import dev.pastgrant.domain.account.policy.PolicyUses;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.domain.identity.Directory;
import dev.pastgrant.domain.identity.Entity;
import dev.pastgrant.domain.refusal.Quota;
import dev.pastgrant.domain.refusal.Quotas;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import java.util.List;
import java.util.stream.Stream;

/** What is true of an account whatever happened to it. */
final class AccountInvariants {
    private AccountInvariants() {}

    static void check(Account account, Quotas quotas) {
        Stream.of(
                        account.users(),
                        account.groups(),
                        account.roles(),
                        account.policies(),
                        account.instanceProfiles(),
                        account.resources().serverCertificates())
                .forEach(AccountInvariants::namesLeadToIds);
        membershipIsSymmetric(account);
        accessKeysAreOwned(account, quotas);
        mfaDevicesAreOwned(account, quotas);
        credentialsAreOwned(
                account,
                account.credentials().signingCertificates(),
                quotas.of(Quota.CERTIFICATES_PER_USER));
        credentialsAreOwned(
                account,
                account.credentials().sshPublicKeys(),
                quotas.of(Quota.SSH_PUBLIC_KEYS_PER_USER));
        passwordsAreOwned(account);
        instanceProfilesHaveRolesThatExist(account, quotas);
        account.policies().byId().values().forEach(policy -> versionsAreKept(policy, quotas));
        grants(account).forEach(grants -> policiesExist(account, grants, quotas));
        policyUsesFollowFromGrants(account);
    }

    private static void policyUsesFollowFromGrants(Account account) {
        assertThat(account.identities().policyUses())
                .isEqualTo(
                        grants(account)
                                .reduce(
                                        PolicyUses.NONE,
                                        (uses, grants) -> uses.changed(Grants.NONE, grants),
                                        (one, _) -> one));
    }

    private static void namesLeadToIds(Directory<? extends Entity> directory) {
        assertThat(directory.idByName().size()).isEqualTo(directory.byId().size());
        directory
                .byId()
                .asMap()
                .forEach((id, entity) -> {
                    assertThat(entity.id()).isEqualTo(id);
                    assertThat(directory.idByName().get(entity.name().key())).contains(id);
                });
    }

    private static void membershipIsSymmetric(Account account) {
        for (User user : account.users().byId().values()) {
            for (UniqueId group : user.groups()) {
                assertThat(account.groups().existing(group).members()).contains(user.id());
            }
        }
        for (Group group : account.groups().byId().values()) {
            for (UniqueId user : group.members()) {
                assertThat(account.users().existing(user).groups()).contains(group.id());
            }
        }
    }

    private static void instanceProfilesHaveRolesThatExist(Account account, Quotas quotas) {
        for (InstanceProfile profile : account.instanceProfiles().byId().values()) {
            assertThat(profile.roles())
                    .hasSizeLessThanOrEqualTo(quotas.of(Quota.ROLES_PER_INSTANCE_PROFILE))
                    .doesNotHaveDuplicates()
                    .allMatch(role -> account.roles().get(role).isPresent());
        }
    }

    private static void accessKeysAreOwned(Account account, Quotas quotas) {
        var keys = account.accessKeys();
        List<AccessKeyId> listed = keys.byOwner().values().stream().flatMap(List::stream).toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(keys.byId().asMap().keySet());
        keys.byOwner()
                .asMap()
                .forEach((owner, ids) -> {
                    expectOwner(account, owner);
                    assertThat(ids).hasSizeBetween(1, quotas.of(Quota.ACCESS_KEYS_PER_USER));
                    assertThat(keys.of(owner))
                            .hasSameSizeAs(ids)
                            .allMatch(key -> key.owner().equals(owner))
                            .isSortedAccordingTo((a, b) -> a.createdAt().compareTo(b.createdAt()));
                });
        assertThat(keys.byId().asMap()).allSatisfy((id, key) -> expectId(id, key));
    }

    private static void expectId(AccessKeyId id, AccessKey key) {
        assertThat(key.id()).isEqualTo(id);
    }

    private static void mfaDevicesAreOwned(Account account, Quotas quotas) {
        MfaDevices devices = account.mfaDevices();
        devices.serialsByOwner()
                .asMap()
                .forEach((owner, serials) -> {
                    expectOwner(account, owner);
                    assertThat(serials).hasSizeBetween(1, quotas.of(Quota.MFA_DEVICES_PER_USER));
                    assertThat(devices.of(owner))
                            .hasSameSizeAs(serials)
                            .allMatch(device -> device.isAssignedTo(owner));
                });
        for (MfaDevice device : devices.bySerial().values()) {
            MfaDevice.Assignment assignment = device.assignment();
            if (assignment != null) {
                assertThat(devices.of(assignment.owner())).contains(device);
            }
        }
    }

    private static void credentialsAreOwned(
            Account account, CredentialsByOwner<? extends OwnedCredential> all, int quota) {
        assertThat(all.idsByOwner().values().stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(all.byId().asMap().keySet());
        all.idsByOwner()
                .asMap()
                .forEach((owner, ids) -> {
                    expectOwner(account, owner);
                    assertThat(ids).hasSizeBetween(1, quota);
                    assertThat(all.of(owner))
                            .extracting(OwnedCredential::id)
                            .containsExactlyElementsOf(ids);
                    assertThat(all.of(owner)).allMatch(found -> found.owner().equals(owner));
                });
    }

    private static void passwordsAreOwned(Account account) {
        account.loginProfiles()
                .byOwner()
                .asMap()
                .forEach((owner, profile) -> {
                    expectOwner(account, owner);
                    assertThat(profile.owner()).isEqualTo(owner);
                    assertThat(profile.hashes()).hasSizeBetween(1, 24);
                });
    }

    private static void expectOwner(Account account, UniqueId owner) {
        assertThat(
                        owner.equals(UniqueId.root(account.id()))
                                || account.users().get(owner).isPresent())
                .isTrue();
    }

    private static void versionsAreKept(ManagedPolicy policy, Quotas quotas) {
        assertThat(policy.versions()).containsKey(policy.defaultVersion());
        assertThat(policy.versions()).hasSizeBetween(1, quotas.of(Quota.VERSIONS_PER_POLICY));
        assertThat(policy.versions().lastKey()).isLessThanOrEqualTo(policy.lastVersion());
    }

    private static Stream<Grants> grants(Account account) {
        return Stream.of(
                        account.users().byId().values().stream().map(User::grants),
                        account.groups().byId().values().stream().map(Group::grants),
                        account.roles().byId().values().stream().map(role -> role.grants()))
                .flatMap(grants -> grants);
    }

    private static void policiesExist(Account account, Grants grants, Quotas quotas) {
        assertThat(grants.attached())
                .hasSizeLessThanOrEqualTo(quotas.of(Quota.POLICIES_PER_USER))
                .allMatch(policy -> isOfAws(policy) || account.policy(policy).isPresent());
        assertThat(
                        grants.boundary() == null
                                || isOfAws(grants.boundary())
                                || account.policy(grants.boundary()).isPresent())
                .isTrue();
    }

    /** AWS's policies, which service-linked roles have, are no part of the account. */
    private static boolean isOfAws(Arn policy) {
        return policy.account().equals("aws");
    }
}
