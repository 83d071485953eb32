/** The commands of {@code ./pastgrant}. */
@NullMarked
package dev.pastgrant.ops.cli;

import org.jspecify.annotations.NullMarked;
