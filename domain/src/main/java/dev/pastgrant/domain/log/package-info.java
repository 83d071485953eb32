/**
 * The event log as the rest of the system sees it: streams, positions, appends, followers, and the
 * table that a follower writes beside its token. Engines live in ops.
 */
@NullMarked
package dev.pastgrant.domain.log;

import org.jspecify.annotations.NullMarked;
