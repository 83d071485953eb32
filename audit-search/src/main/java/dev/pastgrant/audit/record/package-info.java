/**
 * Call records as others see them: as CloudTrail writes them, and by the keys that they are found
 * by. Everything is a pure function of what the log stored, so nothing of it has to be kept.
 */
@NullMarked
package dev.pastgrant.audit.record;

import org.jspecify.annotations.NullMarked;
