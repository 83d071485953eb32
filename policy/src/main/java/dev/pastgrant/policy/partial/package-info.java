/**
 * Verdicts on requests that are only partly known: {@link
 * dev.pastgrant.policy.partial.PartialEvaluation} answers always, never, or on which statements and
 * condition keys it depends.
 */
@NullMarked
package dev.pastgrant.policy.partial;

import org.jspecify.annotations.NullMarked;
