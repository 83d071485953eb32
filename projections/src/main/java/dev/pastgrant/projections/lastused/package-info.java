/**
 * When, where and on which service each long-term access key was last used, now or as of any
 * position. Every authenticated call counts, denied or not; the first use in any 15 minutes stands
 * for the rest of them, as AWS has it, so a busy key costs four rows an hour and not one per call.
 */
@NullMarked
package dev.pastgrant.projections.lastused;

import org.jspecify.annotations.NullMarked;
