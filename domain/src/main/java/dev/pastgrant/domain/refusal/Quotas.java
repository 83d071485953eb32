package dev.pastgrant.domain.refusal;

/**
 * How many of a thing an account may have.
 *
 * @param userInlinePolicySize characters of all inline policies of a user, white space aside;
 *     likewise for groups and roles
 * @param policySize characters of a managed policy, white space aside
 * @param trustPolicySize characters of a role's trust policy, white space aside
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html">IAM and
 *     STS quotas</a>
 */
public record Quotas(
        int usersPerAccount,
        int groupsPerAccount,
        int rolesPerAccount,
        int policiesPerAccount,
        int groupsPerUser,
        int accessKeysPerUser,
        int mfaDevicesPerUser,
        int policiesPerUser,
        int policiesPerGroup,
        int policiesPerRole,
        int versionsPerPolicy,
        int policySize,
        int userInlinePolicySize,
        int groupInlinePolicySize,
        int roleInlinePolicySize,
        int trustPolicySize) {
    /** AWS's defaults. */
    public static final Quotas DEFAULT =
            new Quotas(
                    5000, 300, 1000, 1500, 10, 2, 8, 10, 10, 10, 5, 6144, 2048, 5120, 10240, 2048);
}
