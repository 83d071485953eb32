/**
 * Compiled conditions and resource patterns. They decide whether a request meets what a statement
 * demands.
 */
@NullMarked
package dev.pastgrant.policy.compiled.condition;

import org.jspecify.annotations.NullMarked;
