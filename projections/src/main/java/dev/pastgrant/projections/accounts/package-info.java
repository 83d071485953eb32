/**
 * Accounts as of any position. An account is folded from the nearest snapshot at or before the
 * position and the events since. A snapshot is only a shortcut: without one the answer is the same,
 * but slower.
 */
@NullMarked
package dev.pastgrant.projections.accounts;

import org.jspecify.annotations.NullMarked;
