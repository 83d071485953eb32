/** Compiled conditions and resource patterns: whether what a statement asks of a request holds. */
@NullMarked
package dev.pastgrant.policy.compiled.condition;

import org.jspecify.annotations.NullMarked;
