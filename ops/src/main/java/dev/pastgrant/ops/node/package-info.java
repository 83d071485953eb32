/**
 * A running node. {@code Server} is the one place where objects meet: it opens the parts of a node,
 * of which {@code AwsServices} and {@code NativeRoutes} put together what is served. A new feature
 * adds a method or a line there, and one to {@code Followers} if it follows the log.
 */
@NullMarked
package dev.pastgrant.ops.node;

import org.jspecify.annotations.NullMarked;
