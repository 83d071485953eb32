/**
 * The names and versions that events are stored under. They are literals and not names of classes,
 * so that code can move while history stays readable. Each feature has a list of its own, and a new
 * feature adds its list to {@link dev.pastgrant.ops.stored.names.StoredNames}. A test holds the
 * lists to the events that there are, and to a sample and a golden file of each.
 */
@NullMarked
package dev.pastgrant.ops.stored.names;

import org.jspecify.annotations.NullMarked;
