/**
 * Accounts as of any position: the nearest snapshot before it, and the events since. A snapshot is
 * only a shortcut; without one the answer is the same, later.
 */
@NullMarked
package dev.pastgrant.projections.accounts;

import org.jspecify.annotations.NullMarked;
