package dev.pastgrant.domain.permission;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.AccountIdentities;
import dev.pastgrant.domain.account.AccountResources;
import dev.pastgrant.domain.account.certificate.ServerCertificate;
import dev.pastgrant.domain.account.group.Group;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfile;
import dev.pastgrant.domain.account.mfa.MfaDevice;
import dev.pastgrant.domain.account.mfa.SerialNumber;
import dev.pastgrant.domain.account.oidc.OidcProvider;
import dev.pastgrant.domain.account.policy.ManagedPolicy;
import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.account.saml.SamlProvider;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.policy.id.Arn;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a past state of an account names and what still exists, followed by unique id to what it is
 * now. Another entity that bears the same name by now is none of them.
 */
final class Survivors {
    private final Account then;
    private final Account now;
    private final Set<String> arns = new HashSet<>();
    private Account standIns;

    Survivors(Account then, Account now) {
        this.then = then;
        this.now = now;
        this.standIns = then;
    }

    /**
     * Follows what an ARN named then. Anything else than an entity of the account is left alone.
     */
    void follow(String resource) {
        if (Arn.isValid(resource)) {
            Arn arn = new Arn(resource);
            then.user(arn).flatMap(user -> now.users().get(user.id())).ifPresent(this::add);
            then.group(arn).flatMap(group -> now.groups().get(group.id())).ifPresent(this::add);
            then.role(arn).flatMap(role -> now.roles().get(role.id())).ifPresent(this::add);
            then.policy(arn).flatMap(each -> now.policies().get(each.id())).ifPresent(this::add);
            then.serverCertificate(arn)
                    .flatMap(each -> now.resources().serverCertificates().get(each.id()))
                    .ifPresent(this::add);
            then.instanceProfile(arn)
                    .flatMap(each -> now.instanceProfiles().get(each.id()))
                    .ifPresent(this::add);
            then.oidcProvider(arn).flatMap(this::now).ifPresent(this::add);
            then.resources()
                    .samlProviders()
                    .find(arn, then.ref())
                    .flatMap(each -> now.resources().samlProviders().byId().get(each.id()))
                    .ifPresent(this::add);
            then.mfaDevices().get(SerialNumber.of(arn)).flatMap(this::now).ifPresent(this::add);
        }
    }

    /** Devices have no unique id: one made anew under the same serial number is another. */
    private Optional<MfaDevice> now(MfaDevice device) {
        return now.mfaDevices()
                .get(device.serial())
                .filter(found -> found.createdAt().equals(device.createdAt()));
    }

    /** Providers have no unique id either. */
    private Optional<OidcProvider> now(OidcProvider provider) {
        return now.resources()
                .oidcProviders()
                .get(provider.url())
                .filter(found -> found.createdAt().equals(provider.createdAt()));
    }

    private void add(User user) {
        AccountIdentities all = standIns.identities();
        standIns = standIns.with(all.withUsers(all.users().standingIn(user)));
        arns.add(user.arn(now.ref()).text());
    }

    private void add(Group group) {
        AccountIdentities all = standIns.identities();
        standIns = standIns.with(all.withGroups(all.groups().standingIn(group)));
        arns.add(group.arn(now.ref()).text());
    }

    private void add(Role role) {
        AccountIdentities all = standIns.identities();
        standIns = standIns.with(all.withRoles(all.roles().standingIn(role)));
        arns.add(role.arn(now.ref()).text());
    }

    private void add(ManagedPolicy policy) {
        standIns = standIns.with(standIns.policies().standingIn(policy));
        arns.add(policy.arn(now.ref()).text());
    }

    private void add(ServerCertificate certificate) {
        AccountResources all = standIns.resources();
        standIns =
                standIns.with(
                        all.withCertificates(all.serverCertificates().standingIn(certificate)));
        arns.add(certificate.arn(now.ref()).text());
    }

    private void add(InstanceProfile profile) {
        AccountResources all = standIns.resources();
        standIns = standIns.with(all.with(all.instanceProfiles().standingIn(profile)));
        arns.add(profile.arn(now.ref()).text());
    }

    private void add(OidcProvider provider) {
        AccountResources all = standIns.resources();
        standIns = standIns.with(all.with(all.oidcProviders().standingIn(provider)));
        arns.add(provider.url().arn(now.ref()).text());
    }

    private void add(SamlProvider provider) {
        AccountResources all = standIns.resources();
        standIns = standIns.with(all.with(all.samlProviders().standingIn(provider)));
        arns.add(provider.arn(now.ref()).text());
    }

    private void add(MfaDevice device) {
        standIns = standIns.with(standIns.credentials().standingIn(device));
        arns.add(device.serial().text());
    }

    /** The past state, in which each of them is as it is now, found by either name. */
    Account standIns() {
        return standIns;
    }

    /** Their present ARNs. */
    Set<String> arns() {
        return arns;
    }
}
