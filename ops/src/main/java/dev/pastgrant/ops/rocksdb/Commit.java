package dev.pastgrant.ops.rocksdb;

import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** Makes a batch durable, and returns only when it is. Tests replace it with one that fails. */
@FunctionalInterface
interface Commit {
    void write(WriteBatch batch) throws RocksDBException;
}
