/**
 * What IAM objects to before it stores a policy: {@link
 * dev.pastgrant.policy.validation.PolicyValidator}.
 */
@NullMarked
package dev.pastgrant.policy.validation;

import org.jspecify.annotations.NullMarked;
