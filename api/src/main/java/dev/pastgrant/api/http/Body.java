package dev.pastgrant.api.http;

import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request, which arrives in chunks. Most bodies are a single chunk, which is not
 * copied into a larger buffer. A body that is too large is not kept.
 */
final class Body {
    private static final byte[] NOTHING = {};

    private final int most;
    private @Nullable Buffer chunks;
    private boolean isOne;
    private boolean isTooLarge;

    /**
     * @param most the most octets that the body may have
     */
    Body(int most) {
        this.most = most;
    }

    /** The memory in octets that so many octets of a body take. A buffer grows by doubling. */
    static long weight(int octets) {
        return 2L * octets;
    }

    void add(Buffer chunk) {
        int before = chunks == null ? 0 : chunks.length();
        isTooLarge |= before + chunk.length() > most;
        if (isTooLarge) {
            chunks = null;
        } else if (chunks == null) {
            chunks = chunk;
            isOne = true;
        } else {
            chunks = isOne ? joined(chunks, chunk) : chunks.appendBuffer(chunk);
            isOne = false;
        }
    }

    private static Buffer joined(Buffer one, Buffer other) {
        return Buffer.buffer(2 * (one.length() + other.length()))
                .appendBuffer(one)
                .appendBuffer(other);
    }

    /** Forgets what has arrived. */
    void drop() {
        chunks = null;
    }

    boolean isTooLarge() {
        return isTooLarge;
    }

    /** The octets of the body; empty if there are too many. */
    byte[] bytes() {
        return chunks == null ? NOTHING : chunks.getBytes();
    }
}
