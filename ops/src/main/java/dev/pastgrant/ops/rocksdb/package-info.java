/**
 * What a node keeps, on RocksDB in its data folder. {@code RocksStore} is all that others see of
 * it. The event log is the truth: an append gets its place under a lock ({@code Sequencer}). One
 * thread ({@code Writer}) gathers the waiting appends into one synced write, wakes the followers
 * and has the replies completed on other threads. Readers see only what is on disk. A checkpoint
 * file beside the log remembers how far it reached, so a log that lost its end is noticed. The rows
 * of followers and the snapshots share the database, are not the truth, and can be deleted.
 */
@NullMarked
package dev.pastgrant.ops.rocksdb;

import org.jspecify.annotations.NullMarked;
