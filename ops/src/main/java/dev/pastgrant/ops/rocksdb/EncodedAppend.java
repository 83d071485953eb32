package dev.pastgrant.ops.rocksdb;

import dev.pastgrant.domain.log.Append;
import dev.pastgrant.domain.log.NewEvent;
import dev.pastgrant.ops.chain.Chain;
import dev.pastgrant.ops.stored.EventCodec;
import dev.pastgrant.ops.stored.JsonBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The bytes of a {@link StoredAppend} in one array, complete except for its place and its hashes.
 * They can therefore be assembled before the lock is taken under which places are given.
 */
final class EncodedAppend {
    /** The initial size of the buffer. Most appends are smaller, so their buffer never grows. */
    private static final int ROOM = 2048;

    private final byte[] bytes;
    private final int count;

    private EncodedAppend(byte[] bytes, int count) {
        this.bytes = bytes;
        this.count = count;
    }

    static EncodedAppend of(Append append) {
        byte[] name = append.stream().toString().getBytes(StandardCharsets.US_ASCII);
        List<NewEvent> events = append.events();
        JsonBytes out = new JsonBytes(ROOM).skip(StoredAppend.NAME).add(name);
        int[] bodies = new int[events.size() + 1];
        for (int i = 0; i < events.size(); i++) {
            bodies[i] = out.length();
            NewEvent event = events.get(i);
            EventCodec.encode(event.id(), event.event(), out.skip(Integer.BYTES));
        }
        bodies[events.size()] = out.length();
        byte[] all = out.skip(Chain.TRAILER).toByteArray();
        return new EncodedAppend(withHeader(all, name.length, bodies), events.size());
    }

    private static byte[] withHeader(byte[] bytes, int nameLength, int[] bodies) {
        int count = bodies.length - 1;
        ByteBuffer all = ByteBuffer.wrap(bytes);
        all.put(0, StoredAppend.LAYOUT)
                .putInt(StoredAppend.COUNT, count)
                .put(StoredAppend.NAME - 1, (byte) nameLength);
        for (int i = 0; i < count; i++) {
            all.putInt(bodies[i], bodies[i + 1] - bodies[i] - Integer.BYTES);
        }
        return bytes;
    }

    /** The number of events. */
    int count() {
        return count;
    }

    /** The number of bytes. */
    int size() {
        return bytes.length;
    }

    /** The bytes, with the revision of the first event and the time of the commit. */
    byte[] at(long revision, long micros) {
        ByteBuffer.wrap(bytes)
                .putLong(StoredAppend.REVISION, revision)
                .putLong(StoredAppend.MICROS, micros);
        return bytes;
    }
}
