/**
 * How events are stored, whatever the engine. Every event has a stored name and a version, which
 * are literals and not names of classes, so that code can move while history stays readable. {@link
 * dev.pastgrant.ops.stored.StoredNames} is the table of them; a changed shape gets a new version
 * and a step in {@link dev.pastgrant.ops.stored.Upcasters} that leads from the old one to it.
 */
@NullMarked
package dev.pastgrant.ops.stored;

import org.jspecify.annotations.NullMarked;
