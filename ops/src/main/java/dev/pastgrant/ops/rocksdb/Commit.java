package dev.pastgrant.ops.rocksdb;

import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** Makes a batch durable; returns only when it is. Tests put a failing one in its place. */
@FunctionalInterface
interface Commit {
    void write(WriteBatch batch) throws RocksDBException;
}
