package dev.pastgrant.domain.account;

import dev.pastgrant.domain.account.certificate.ServerCertificate;
import dev.pastgrant.domain.account.certificate.ServerCertificateEvent;
import dev.pastgrant.domain.account.delegation.DelegationEvent;
import dev.pastgrant.domain.account.delegation.DelegationRequests;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfile;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent;
import dev.pastgrant.domain.account.oidc.OidcProviderEvent;
import dev.pastgrant.domain.account.oidc.OidcProviders;
import dev.pastgrant.domain.account.saml.SamlProviderEvent;
import dev.pastgrant.domain.account.saml.SamlProviders;
import dev.pastgrant.domain.account.servicelinked.RoleDeletions;
import dev.pastgrant.domain.account.servicelinked.ServiceLinkedRoleEvent;
import dev.pastgrant.domain.identity.Directory;
import dev.pastgrant.policy.id.UniqueId;

/**
 * What an account has besides its identities and policies, and what has an ARN of its own: instance
 * profiles, server certificates, OpenID Connect and SAML providers, and delegation requests.
 * Deletions of service-linked roles are asked about by ids of their own, too.
 */
public record AccountResources(
        Directory<InstanceProfile> instanceProfiles,
        Directory<ServerCertificate> serverCertificates,
        OidcProviders oidcProviders,
        SamlProviders samlProviders,
        RoleDeletions roleDeletions,
        DelegationRequests delegations) {
    public static final AccountResources NONE =
            new AccountResources(
                    Directory.empty(),
                    Directory.empty(),
                    OidcProviders.NONE,
                    SamlProviders.NONE,
                    RoleDeletions.NONE,
                    DelegationRequests.NONE);

    /** The resources after an event about an instance profile. */
    public AccountResources evolve(InstanceProfileEvent event) {
        return with(InstanceProfile.evolve(instanceProfiles, event));
    }

    /** The resources after an event about a server certificate. */
    public AccountResources evolve(ServerCertificateEvent event) {
        return withCertificates(ServerCertificate.evolve(serverCertificates, event));
    }

    /** The resources after an event about a service-linked role. */
    public AccountResources evolve(ServiceLinkedRoleEvent event) {
        return new AccountResources(
                instanceProfiles,
                serverCertificates,
                oidcProviders,
                samlProviders,
                roleDeletions.evolve(event),
                delegations);
    }

    /** The resources after an event about an OpenID Connect provider. */
    public AccountResources evolve(OidcProviderEvent event) {
        return with(oidcProviders.evolve(event));
    }

    /** The resources with other OpenID Connect providers. */
    public AccountResources with(OidcProviders changed) {
        return new AccountResources(
                instanceProfiles,
                serverCertificates,
                changed,
                samlProviders,
                roleDeletions,
                delegations);
    }

    /** The resources after an event about a delegation request. */
    public AccountResources evolve(DelegationEvent event) {
        return new AccountResources(
                instanceProfiles,
                serverCertificates,
                oidcProviders,
                samlProviders,
                roleDeletions,
                delegations.evolve(event));
    }

    /** The resources after an event about a SAML provider. */
    public AccountResources evolve(SamlProviderEvent event) {
        return with(samlProviders.evolve(event));
    }

    /** The resources with other SAML providers. */
    public AccountResources with(SamlProviders changed) {
        return new AccountResources(
                instanceProfiles,
                serverCertificates,
                oidcProviders,
                changed,
                roleDeletions,
                delegations);
    }

    /** The resources with other instance profiles. */
    public AccountResources with(Directory<InstanceProfile> changed) {
        return new AccountResources(
                changed,
                serverCertificates,
                oidcProviders,
                samlProviders,
                roleDeletions,
                delegations);
    }

    /** The resources with other server certificates. */
    public AccountResources withCertificates(Directory<ServerCertificate> changed) {
        return new AccountResources(
                instanceProfiles,
                changed,
                oidcProviders,
                samlProviders,
                roleDeletions,
                delegations);
    }

    /** Whether an instance profile has the role. */
    public boolean use(UniqueId role) {
        return instanceProfiles.byId().values().stream()
                .anyMatch(profile -> profile.roles().contains(role));
    }

    /** Throws if an instance profile has the role, since it cannot have been deleted. */
    void requireNoneOf(UniqueId role) {
        if (use(role)) {
            throw new IllegalStateException("role `" + role + "` is still in instance profiles");
        }
    }
}
