package dev.pastgrant.domain.refusal;

/**
 * A quota of an account, by AWS's name for it and with AWS's default.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html">IAM and
 *     STS quotas</a>
 */
public enum Quota {
    USERS_PER_ACCOUNT("UsersPerAccount", 5000),
    GROUPS_PER_ACCOUNT("GroupsPerAccount", 300),
    ROLES_PER_ACCOUNT("RolesPerAccount", 1000),
    POLICIES_PER_ACCOUNT("PoliciesPerAccount", 1500),
    SERVER_CERTIFICATES_PER_ACCOUNT("ServerCertificatesPerAccount", 20),
    INSTANCE_PROFILES_PER_ACCOUNT("InstanceProfilesPerAccount", 1000),
    /** AWS lets nobody raise it. */
    ROLES_PER_INSTANCE_PROFILE("InstanceSessionsPerInstanceProfile", 1),
    OIDC_PROVIDERS_PER_ACCOUNT("OpenIdConnectProvidersPerAccount", 100),
    CLIENT_IDS_PER_OIDC_PROVIDER("ClientIdsPerOpenIdConnectProvider", 100),
    SAML_PROVIDERS_PER_ACCOUNT("SAMLProvidersPerAccount", 100),
    GROUPS_PER_USER("GroupsPerUser", 10),
    ACCESS_KEYS_PER_USER("AccessKeysPerUser", 2),
    MFA_DEVICES_PER_USER("MFADevicesPerUser", 8),
    /** Signing certificates of a user, or of root. */
    CERTIFICATES_PER_USER("CertificatesPerUser", 2),
    SSH_PUBLIC_KEYS_PER_USER("SSHPublicKeysPerUser", 5),
    POLICIES_PER_USER("PoliciesPerUser", 10),
    POLICIES_PER_GROUP("PoliciesPerGroup", 10),
    POLICIES_PER_ROLE("PoliciesPerRole", 10),
    /** Those that have not expired; AWS does not document how many (30 % sure). */
    DELEGATION_REQUESTS_PER_ACCOUNT("DelegationRequestsPerAccount", 100),
    VERSIONS_PER_POLICY("VersionsPerPolicy", 5),
    /** Characters of a managed policy, white space aside. */
    POLICY_SIZE("PolicySize", 6144),
    /** Characters of all inline policies of a user, white space aside. */
    USER_POLICY_SIZE("UserPolicySize", 2048),
    /** Characters of all inline policies of a group, white space aside. */
    GROUP_POLICY_SIZE("GroupPolicySize", 5120),
    /** Characters of all inline policies of a role, white space aside. */
    ROLE_POLICY_SIZE("RolePolicySize", 10_240),
    /** Characters of a role's trust policy, white space aside. */
    TRUST_POLICY_SIZE("ACLSizePerRole", 2048);

    private final String text;
    private final int standard;

    Quota(String text, int standard) {
        this.text = text;
        this.standard = standard;
    }

    /** AWS's name, as messages give it. */
    public String text() {
        return text;
    }

    /** AWS's default. */
    public int standard() {
        return standard;
    }
}
