/**
 * Keyed hashes, by which a change of the data by somebody without the keyset is noticed: of the
 * appends of a log, each over the one before, and of what is made from the log.
 */
@NullMarked
package dev.pastgrant.ops.chain;

import org.jspecify.annotations.NullMarked;
