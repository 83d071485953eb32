/** What any event log must do, and how events are stored. */
@NullMarked
package dev.pastgrant.ops.stored;

import org.jspecify.annotations.NullMarked;
