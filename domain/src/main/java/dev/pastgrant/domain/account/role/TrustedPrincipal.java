package dev.pastgrant.domain.account.role;

import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;

/**
 * A user or role that a trust policy names, and which one that was when the policy was saved. If it
 * is deleted, a namesake made later is not trusted.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">AWS
 *     JSON policy elements: Principal</a>
 */
public record TrustedPrincipal(Arn arn, UniqueId id) {}
