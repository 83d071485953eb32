/**
 * The audit index, which finds call records by their keys, newest first. {@link
 * dev.pastgrant.audit.index.AuditIndex} follows the log and keeps a Lucene index that holds only
 * keys, positions and commit times. Every Lucene commit contains the follower's token, so the index
 * and the token always agree. The index can always be rebuilt from the log, so a damaged index is
 * simply deleted. Only this package sees Lucene.
 */
@NullMarked
package dev.pastgrant.audit.index;

import org.jspecify.annotations.NullMarked;
