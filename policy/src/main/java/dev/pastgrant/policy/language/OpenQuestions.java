package dev.pastgrant.policy.language;

import java.time.ZoneOffset;

/**
 * The questions on which AWS's documentation is silent or contradicts what others observed. Each
 * answer is given here and nowhere else, so that evidence from AWS can change it in one line.
 * Answers without a switch are only described. In doubt, the answer denies.
 *
 * <ul>
 *   <li>A key with several values under an operator without {@code ForAllValues} or {@code
 *       ForAnyValue} makes the condition false, even a negated one. A key that may have several
 *       values but has one is compared like any other.
 *   <li>An absent key decides a condition before the policy's values are read: a negated operator
 *       holds even if its variable has no value.
 *   <li>A variable whose brace is never closed has no value.
 *   <li>An empty list of values for a condition key is the same as no key.
 *   <li>{@code NotPrincipal} spares a caller only if the account, the role or user, and the session
 *       are all listed. It never spares a caller with a permissions boundary.
 *   <li>Addresses written as IPv6 are IPv6, even IPv4-mapped ones.
 *   <li>A statement naming a {@code CanonicalUser} matches nobody.
 *   <li>A key that occurs twice in an object makes the policy malformed.
 *   <li>The value of a policy variable is literal text, even a star in it.
 *   <li>A short ARN that does not end in a star matches nothing in a control policy. Elsewhere its
 *       missing segments match anything.
 *   <li>A policy of a VPC endpoint that names no principals cannot be read.
 *   <li>A question that leaves the identity side out is decided by the resource. Policies that only
 *       limit, such as a boundary, allow nothing.
 *   <li>A condition key counts as missing even if a policy has a default for it or only asks
 *       whether it is present.
 * </ul>
 */
public final class OpenQuestions {
    /**
     * A number in a date condition that is at least this large counts as milliseconds. AWS says
     * seconds, but policies with milliseconds exist, and as seconds this number would be the year
     * 5138.
     */
    public static final long EPOCH_MILLISECONDS_FROM = 100_000_000_000L;

    /**
     * The zone of a date that names no zone. The W3C profile demands a zone; AWS's examples use
     * UTC.
     */
    public static final ZoneOffset ZONE_OF_LOCAL_DATES = ZoneOffset.UTC;

    /**
     * Whether session policies limit a resource policy that names the session itself. AWS says that
     * the resource policy is added after them; observers saw denials.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics.html">Evaluating
     *     resource-based policies</a>
     */
    public static final boolean SESSION_POLICY_LIMITS_GRANT_TO_SESSION = false;

    /** Whether session policies limit a resource policy that allows everyone. */
    public static final boolean SESSION_POLICY_LIMITS_GRANT_TO_EVERYONE = true;

    /** Whether the permissions boundary limits a resource policy that allows everyone. */
    public static final boolean BOUNDARY_LIMITS_GRANT_TO_EVERYONE = false;

    /** Whether Allow with {@code NotPrincipal}, which AWS does not support, allows the others. */
    public static final boolean NOT_PRINCIPAL_MAY_ALLOW = false;

    /**
     * Whether a role under {@code aws-reserved/} may be passed to a service. AWS says only that
     * nobody can change such a role; a guess, 55 % sure.
     */
    public static final boolean RESERVED_ROLE_MAY_BE_PASSED = false;

    /**
     * Whether a policy is refused that has a placeholder such as {@code ACCOUNT_ID} for the account
     * of a resource of IAM or STS. People report it with AWS's sentence; nothing says that it is
     * always so.
     *
     * @see <a href="https://github.com/99designs/iamy/issues/65">a report</a>
     */
    public static final boolean PLACEHOLDER_IS_NO_ACCOUNT = true;

    /**
     * Whether services have names in {@code amazonaws.com.cn} in AWS's partition of China alone.
     * There some services have such a name, and the others that of elsewhere; nothing says what the
     * other partitions do with it. Both forms pass in China, for every service.
     *
     * @see <a href="https://github.com/kubernetes/kops/issues/27">of EC2</a>
     * @see <a
     *     href="https://github.com/terraform-aws-modules/terraform-aws-rds-aurora/issues/437">of
     *     RDS, which has none</a>
     */
    public static final boolean DOMAIN_OF_CHINA_IS_OF_CHINA = true;

    /**
     * Whether the sentence of an explicit denial ends with the ARN of the policy, as it does since
     * 2026.
     */
    public static final boolean DENIAL_NAMES_POLICY = true;

    /**
     * Whether resource control policies bind AWS services acting on their own behalf. AWS publishes
     * examples that deny to services only; observers saw services that were not bound.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_examples.html">Resource
     *     control policy examples</a>
     */
    public static final boolean RESOURCE_CONTROL_BINDS_SERVICES = true;

    private OpenQuestions() {}
}
