package dev.pastgrant.ops.rocksdb;

/** How far a log reaches: its last event and the commit time of that event's append. */
record StreamHead(long position, long micros) {
    /** The head of an empty log. */
    static final StreamHead NONE = new StreamHead(-1, 0);
}
