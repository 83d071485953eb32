/**
 * A running node. {@code Server} is the one place where objects are wired: it opens the parts of a
 * node, from which {@code AwsServices} and {@code NativeRoutes} assemble what is served. A new
 * feature adds a method or a line to one of these, and a line to {@code Followers} if it follows
 * the log.
 */
@NullMarked
package dev.pastgrant.ops.node;

import org.jspecify.annotations.NullMarked;
