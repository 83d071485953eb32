/**
 * What a node asks of the engine that keeps its data. {@code NodeStore} is all that the rest of a
 * node knows of one. The log is the truth; rows and snapshots are made from it, and an engine may
 * lose them.
 */
@NullMarked
package dev.pastgrant.ops.store;

import org.jspecify.annotations.NullMarked;
