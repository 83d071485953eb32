/**
 * How Pastgrant runs. {@code Server} is the one place where objects meet; {@code Main} is the
 * command line.
 */
@NullMarked
package dev.pastgrant.ops.node;

import org.jspecify.annotations.NullMarked;
