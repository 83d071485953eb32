package dev.pastgrant.ops.rocksdb;

import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import dev.pastgrant.domain.log.StreamName;
import dev.pastgrant.ops.chain.Chain;
import dev.pastgrant.ops.stored.EventCodec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The events of one append as RocksDB holds them, in one value under the position of the last: the
 * engine's own header (layout, commit time, revision of the first event, stream, number of events),
 * then for each event its length and the codec's unchanged bytes, then the hashes of the {@link
 * Chain}. An append is a single value because RocksDB's cost is per entry more than per byte.
 */
final class StoredAppend {
    static final byte LAYOUT = 3;

    /** The same without hashes, as it was written before there were any. */
    static final byte UNCHAINED = 2;

    static final int MICROS = 1;
    static final int REVISION = MICROS + Long.BYTES;
    static final int COUNT = REVISION + Long.BYTES;
    static final int NAME = COUNT + Integer.BYTES + 1;

    private final long end;
    private final byte[] bytes;
    private final StreamName stream;
    private final int[] bodies;

    private StoredAppend(long end, byte[] bytes) {
        if (bytes.length < NAME
                || (bytes[0] != LAYOUT && bytes[0] != UNCHAINED)
                || bytes.length < NAME + bytes[NAME - 1] + trailer(bytes)) {
            throw new IllegalArgumentException("not a stored append");
        }
        this.end = end;
        this.bytes = bytes;
        int first = NAME + bytes[NAME - 1];
        this.stream =
                StreamName.parse(new String(bytes, NAME, first - NAME, StandardCharsets.US_ASCII));
        this.bodies = bodies(bytes, first, bytes.length - trailer(bytes));
    }

    private static int trailer(byte[] bytes) {
        return bytes[0] == LAYOUT ? Chain.TRAILER : 0;
    }

    /** The offset of each body's length, and last the offset at which the bodies end. */
    private static int[] bodies(byte[] bytes, int first, int last) {
        ByteBuffer all = ByteBuffer.wrap(bytes, 0, last);
        int count = all.getInt(COUNT);
        if (count < 1 || count > last) {
            throw new IllegalArgumentException("not a stored append");
        }
        int[] starts = new int[count + 1];
        starts[0] = first;
        for (int i = 0; i < count; i++) {
            int length = starts[i] + Integer.BYTES <= last ? all.getInt(starts[i]) : -1;
            if (length < 0 || length > last - starts[i] - Integer.BYTES) {
                throw new IllegalArgumentException("not a stored append");
            }
            starts[i + 1] = starts[i] + Integer.BYTES + length;
        }
        if (starts[count] != last) {
            throw new IllegalArgumentException("not a stored append");
        }
        return starts;
    }

    /**
     * Reads a value.
     *
     * @param end the position of its last event
     */
    static StoredAppend of(long end, byte[] bytes) {
        return new StoredAppend(end, bytes);
    }

    byte[] bytes() {
        return bytes;
    }

    /** The bytes with room for hashes, whatever they had before. */
    byte[] unhashed() {
        byte[] all = Arrays.copyOf(bytes, bodies[count()] + Chain.TRAILER);
        all[0] = LAYOUT;
        return all;
    }

    long micros() {
        return ByteBuffer.wrap(bytes).getLong(MICROS);
    }

    StreamName stream() {
        return stream;
    }

    int count() {
        return bodies.length - 1;
    }

    /** The position of the last event. */
    long end() {
        return end;
    }

    /** The position of the first event. */
    long first() {
        return end - count() + 1;
    }

    /** The revision of the first event. */
    long firstRevision() {
        return ByteBuffer.wrap(bytes).getLong(REVISION);
    }

    /** The revision of the last event. */
    long lastRevision() {
        return firstRevision() + count() - 1;
    }

    /** The event at a position, which must be one of the append's. */
    Recorded at(long position) {
        int index = Math.toIntExact(position - first());
        int start = bodies[index] + Integer.BYTES;
        EventCodec.Decoded event = EventCodec.decode(bytes, start, bodies[index + 1] - start);
        return new Recorded(
                new Position(position),
                stream,
                firstRevision() + index,
                Micros.instant(micros()),
                event.id(),
                event.event());
    }
}
