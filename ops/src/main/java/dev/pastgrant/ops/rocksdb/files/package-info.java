/**
 * The files of the engine's database as they are, without the engine: whether it is alone with
 * them, and whether what it is about to read has the form that it expects. An engine that reads
 * damaged files may change them, or read for ever.
 */
@NullMarked
package dev.pastgrant.ops.rocksdb.files;

import org.jspecify.annotations.NullMarked;
