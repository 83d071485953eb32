/**
 * The port through which a node uses the engine that keeps its data. {@code NodeStore} is all that
 * the rest of a node knows of an engine. The log is the truth. Rows and snapshots are made from it,
 * and an engine may lose them.
 */
@NullMarked
package dev.pastgrant.ops.store;

import org.jspecify.annotations.NullMarked;
