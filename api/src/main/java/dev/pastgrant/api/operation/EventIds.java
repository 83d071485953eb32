package dev.pastgrant.api.operation;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * Makes the ids of requests and of calls, which are kept in their records. They are random UUIDs.
 * The generator is asked for the bits of many at a time, because asking costs more than the bits.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9562#section-5.4">RFC 9562, UUID version 4</a>
 */
public final class EventIds {
    private static final int AT_A_TIME = 64;
    private static final long VERSION_MASK = 0xF000L;
    private static final long VERSION = 0x4000L;
    private static final long VARIANT_MASK = 0xC000_0000_0000_0000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private static final EventIds SHARED = new EventIds();

    private final SecureRandom random = new SecureRandom();
    private final byte[] drawn = new byte[AT_A_TIME * 2 * Long.BYTES];
    private final ByteBuffer bits = ByteBuffer.wrap(drawn).position(drawn.length);

    private EventIds() {}

    /** A new id. */
    public static UUID next() {
        return SHARED.draw();
    }

    private synchronized UUID draw() {
        if (!bits.hasRemaining()) {
            random.nextBytes(drawn);
            bits.clear();
        }
        return new UUID(
                (bits.getLong() & ~VERSION_MASK) | VERSION,
                (bits.getLong() & ~VARIANT_MASK) | VARIANT);
    }
}
