/**
 * The stored form of events and snapshots, which is the same on every engine. Every event has a
 * stored name and a version, which the package {@code names} lists by feature. A changed shape gets
 * a new version, and a step in {@link dev.pastgrant.ops.stored.Upcasters} that leads to it from the
 * old version.
 */
@NullMarked
package dev.pastgrant.ops.stored;

import org.jspecify.annotations.NullMarked;
