/**
 * The values and patterns that compiled policies compare, read once: dates, numbers, addresses,
 * ARNs and texts.
 */
@NullMarked
package dev.pastgrant.policy.compiled.text;

import org.jspecify.annotations.NullMarked;
