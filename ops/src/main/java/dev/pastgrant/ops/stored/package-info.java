/**
 * How events are stored, whatever the engine. Every event has a stored name and a version, which
 * stand in {@code names}; a changed shape gets a new version and a step in {@link
 * dev.pastgrant.ops.stored.Upcasters} that leads from the old one to it.
 */
@NullMarked
package dev.pastgrant.ops.stored;

import org.jspecify.annotations.NullMarked;
