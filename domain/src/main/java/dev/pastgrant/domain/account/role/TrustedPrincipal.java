package dev.pastgrant.domain.account.role;

import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;

/**
 * A user or role that a trust policy names, with the id that it had when the policy was saved. If
 * it is deleted, a later one of the same name is not trusted.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">AWS
 *     JSON policy elements: Principal</a>
 */
public record TrustedPrincipal(Arn arn, UniqueId id) {}
