/**
 * Checks policies as IAM does before it stores them: {@link
 * dev.pastgrant.policy.validation.PolicyValidator}.
 */
@NullMarked
package dev.pastgrant.policy.validation;

import org.jspecify.annotations.NullMarked;
