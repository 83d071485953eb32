/**
 * The values and patterns that compiled policies compare: dates, numbers, addresses, ARNs and
 * texts. Each is read once.
 */
@NullMarked
package dev.pastgrant.policy.compiled.text;

import org.jspecify.annotations.NullMarked;
