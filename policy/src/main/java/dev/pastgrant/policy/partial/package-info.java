/**
 * What can be said before everything is known of a request: {@link
 * dev.pastgrant.policy.partial.PartialEvaluation} answers always, never, or on which statements and
 * condition keys it depends.
 */
@NullMarked
package dev.pastgrant.policy.partial;

import org.jspecify.annotations.NullMarked;
