package dev.pastgrant.ops.eventlog.rocksdb;

/** How far a log reaches: its last event and the commit time of that event's append. */
record Head(long position, long micros) {
    /** The head of an empty log. */
    static final Head NONE = new Head(-1, 0);
}
