package dev.pastgrant.policy.language;

import java.time.ZoneOffset;

/**
 * Where AWS's documentation is silent or at odds with what others observed. Each answer is given
 * here and nowhere else, so that a witness from AWS can overturn it in one line; what has no switch
 * is only described. Where in doubt the answer denies.
 *
 * <ul>
 *   <li>A key with several values under an operator without {@code ForAllValues} or {@code
 *       ForAnyValue} makes the condition false, also a negated one. A key that may have several
 *       values but has one is compared like any other.
 *   <li>An absent key decides a condition before the policy's values are looked at: a negated
 *       operator holds although its variable has no value.
 *   <li>A variable without an end, a dollar and brace that is never closed, has no value.
 *   <li>An empty list of values for a condition key is the same as no key.
 *   <li>{@code NotPrincipal} spares a caller only if the account, the role or user, and the session
 *       are all listed, and never one with a permissions boundary.
 *   <li>Addresses are IPv6 if written so, also IPv4-mapped ones.
 *   <li>A statement naming a {@code CanonicalUser} matches nobody.
 *   <li>A key that stands twice in an object makes the policy malformed.
 *   <li>What a policy variable brings in is literal, a star too.
 *   <li>A short ARN that does not end in a star matches nothing in a control policy; elsewhere what
 *       it leaves out is anything.
 *   <li>The policy of a VPC endpoint names principals, or it is none.
 *   <li>A question that leaves the identity side out is decided by the resource; what only limits,
 *       such as a boundary, allows nothing.
 *   <li>A condition key is missing also where a policy has a default for it, or looks whether it is
 *       there.
 * </ul>
 */
public final class OpenQuestions {
    /**
     * From this size on a number in a date condition is milliseconds: AWS says seconds, but
     * policies with milliseconds are about, and as seconds this would be the year 5138.
     */
    public static final long EPOCH_MILLISECONDS_FROM = 100_000_000_000L;

    /** The zone of a date that names none; the W3C profile demands one, AWS's examples use UTC. */
    public static final ZoneOffset ZONE_OF_LOCAL_DATES = ZoneOffset.UTC;

    /**
     * Whether a resource policy that names the session itself is bounded by session policies. AWS
     * says it is added after them; observers saw it denied.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics.html">Evaluating
     *     resource-based policies</a>
     */
    public static final boolean SESSION_POLICY_LIMITS_GRANT_TO_SESSION = false;

    /** Whether a resource policy that allows everyone is bounded by session policies. */
    public static final boolean SESSION_POLICY_LIMITS_GRANT_TO_EVERYONE = true;

    /** Whether a resource policy that allows everyone is bounded by the permissions boundary. */
    public static final boolean BOUNDARY_LIMITS_GRANT_TO_EVERYONE = false;

    /** Whether Allow with {@code NotPrincipal}, which AWS does not support, allows the others. */
    public static final boolean NOT_PRINCIPAL_MAY_ALLOW = true;

    /**
     * Whether the sentence of an explicit denial ends with the ARN of the policy, as since 2026.
     */
    public static final boolean DENIAL_NAMES_POLICY = true;

    /**
     * Whether resource control policies bind AWS services acting on their own behalf. AWS publishes
     * some that deny to services only; observers saw services pass by them.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_examples.html">Resource
     *     control policy examples</a>
     */
    public static final boolean RESOURCE_CONTROL_BINDS_SERVICES = true;

    private OpenQuestions() {}
}
