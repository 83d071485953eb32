package dev.pastgrant.ops.eventlog.rocksdb;

import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import dev.pastgrant.domain.log.StreamName;
import dev.pastgrant.ops.eventlog.EventCodec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A stored event as RocksDB holds it: the engine's own header (layout, commit time, revision,
 * stream), then the codec's bytes untouched.
 */
final class Frame {
    private static final byte LAYOUT = 1;
    private static final int FIXED = 1 + Long.BYTES + Long.BYTES + 1;

    private final byte[] bytes;
    private final StreamName stream;
    private final int body;

    private Frame(byte[] bytes) {
        if (bytes.length < FIXED || bytes[0] != LAYOUT || bytes.length < FIXED + bytes[FIXED - 1]) {
            throw new IllegalArgumentException("not a stored event");
        }
        this.bytes = bytes;
        this.body = FIXED + bytes[FIXED - 1];
        this.stream =
                StreamName.parse(new String(bytes, FIXED, body - FIXED, StandardCharsets.US_ASCII));
    }

    static Frame of(byte[] bytes) {
        return new Frame(bytes);
    }

    static byte[] encode(StreamName stream, long revision, long micros, byte[] body) {
        byte[] name = stream.toString().getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(FIXED + name.length + body.length)
                .put(LAYOUT)
                .putLong(micros)
                .putLong(revision)
                .put((byte) name.length)
                .put(name)
                .put(body)
                .array();
    }

    long micros() {
        return ByteBuffer.wrap(bytes).getLong(1);
    }

    long revision() {
        return ByteBuffer.wrap(bytes).getLong(1 + Long.BYTES);
    }

    StreamName stream() {
        return stream;
    }

    UUID id() {
        return EventCodec.id(bytes, body);
    }

    Recorded at(Position position) {
        EventCodec.Decoded event = EventCodec.decode(bytes, body);
        return new Recorded(
                position, stream, revision(), Micros.instant(micros()), event.id(), event.event());
    }
}
