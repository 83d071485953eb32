package dev.pastgrant.ops.rocksdb;

import dev.pastgrant.domain.log.StreamName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/**
 * The last sequenced revisions of the streams that were appended to most recently. The revision of
 * any other stream is read from disk and not kept. Not thread-safe: the sequencer's lock guards it.
 *
 * <p>INVARIANT: a stream is forgotten only after {@code capacity} other appends. With a capacity of
 * at least the number of appends that may wait for the disk, a forgotten stream's head is on disk.
 */
final class StreamHeads {
    private final Map<StreamName, Long> recent = new LinkedHashMap<>();
    private final int capacity;
    private final ToLongFunction<StreamName> onDisk;

    StreamHeads(int capacity, ToLongFunction<StreamName> onDisk) {
        this.capacity = capacity;
        this.onDisk = onDisk;
    }

    /** The stream's last revision; -1 if it has no events. */
    long revision(StreamName stream) {
        Long revision = recent.get(stream);
        return revision != null ? revision : onDisk.applyAsLong(stream);
    }

    /** The stream's last revision; empty if the stream was not appended to recently. */
    OptionalLong recent(StreamName stream) {
        Long revision = recent.get(stream);
        return revision == null ? OptionalLong.empty() : OptionalLong.of(revision);
    }

    void moved(StreamName stream, long revision) {
        recent.remove(stream);
        recent.put(stream, revision);
        if (recent.size() > capacity) {
            recent.remove(recent.keySet().iterator().next());
        }
    }

    void clear() {
        recent.clear();
    }

    int size() {
        return recent.size();
    }
}
