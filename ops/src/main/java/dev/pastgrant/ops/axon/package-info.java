/**
 * Axon Framework over our event log: its command bus carries rounds of turns, its unit of work and
 * repository hold the account during a round, its storage engine reads and appends, and its
 * streaming processors run the followers. {@code WritePath} wires it. Only this package knows Axon.
 */
@NullMarked
package dev.pastgrant.ops.axon;

import org.jspecify.annotations.NullMarked;
