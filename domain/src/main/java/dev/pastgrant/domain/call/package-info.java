/**
 * An authenticated API call, from its credential to its record: the work that it asks for, its
 * turn, how it ended, and what is recorded of it.
 */
@NullMarked
package dev.pastgrant.domain.call;

import org.jspecify.annotations.NullMarked;
