/**
 * The audit index: which records have which keys, newest first. AuditIndex follows the log into a
 * Lucene index that holds keys and positions only, with the follower's token in every Lucene
 * commit, so that index and token are one. What it holds can always be rebuilt from the log, so a
 * damaged index is simply dropped. Only this package sees Lucene.
 */
@NullMarked
package dev.pastgrant.audit.index;

import org.jspecify.annotations.NullMarked;
