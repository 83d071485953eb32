package dev.pastgrant.policy.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * The role that AWS makes for one of its services in an account.
 *
 * @param service the service as a principal, such as {@code autoscaling.amazonaws.com}
 * @param roleName the name of the role, which a suffix may follow
 * @param policyName the name of AWS's managed policy that the role gets
 * @param takesSuffix whether whoever has the role made may give a suffix
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/using-service-linked-roles.html">Using
 *     service-linked roles</a>
 */
public record ServiceLinkedRole(
        String service, String roleName, String policyName, boolean takesSuffix) {
    /** The beginning of the path of every such role, and of its policy. */
    public static final String PATH = "/aws-service-role/";

    /** The path of the role. */
    public String path() {
        return PATH + service + "/";
    }

    /** The path and name of the policy. */
    public String policy() {
        return PATH + policyName;
    }

    /** The name of the role with a suffix; null for a role without one. */
    public String named(@Nullable String suffix) {
        return suffix == null ? roleName : roleName + "_" + suffix;
    }
}
