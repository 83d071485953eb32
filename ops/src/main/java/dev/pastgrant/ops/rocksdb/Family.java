package dev.pastgrant.ops.rocksdb;

import java.nio.charset.StandardCharsets;
import org.rocksdb.RocksDB;

/** The column families of the database. */
enum Family {
    /** The layout's version, and the sealed instant. */
    META(new String(RocksDB.DEFAULT_COLUMN_FAMILY, StandardCharsets.UTF_8)),
    /**
     * Position of an append's last event to its events: the truth. The name is the same in every
     * layout.
     */
    APPENDS("events"),
    /** Stream and revision of an append's last event to its position. */
    STREAMS("streams"),
    /** Commit time of the last append of each write to the position of its last event. */
    TIMES("times"),
    /** Followers' tables. */
    ROWS("rows"),
    SNAPSHOTS("snapshots");

    private final String text;

    Family(String text) {
        this.text = text;
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
