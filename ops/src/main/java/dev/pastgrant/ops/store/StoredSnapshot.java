package dev.pastgrant.ops.store;

import dev.pastgrant.domain.log.Position;
import java.nio.ByteBuffer;

/** A state as bytes, with its position. */
public final class StoredSnapshot {
    private final Position position;
    private final ByteBuffer state;

    public StoredSnapshot(Position position, ByteBuffer state) {
        this.position = position;
        this.state = state;
    }

    public Position position() {
        return position;
    }

    /** The bytes of the state, to be read once. */
    public ByteBuffer state() {
        return state.asReadOnlyBuffer();
    }
}
