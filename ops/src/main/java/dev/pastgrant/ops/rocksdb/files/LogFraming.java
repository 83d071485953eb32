package dev.pastgrant.ops.rocksdb.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The frames of a file in the engine's log format: a write-ahead log or a manifest. We check them
 * before the engine reads them, since some damage makes the engine read for ever.
 *
 * <p>A file is a sequence of blocks of 32 KiB. A record is in one frame, or in several, none of
 * which crosses a block: checksum of what follows the length (4 bytes), length of the content (2),
 * kind (1), content. Fewer than seven bytes at the end of a block are zero. The engine knows more
 * kinds than these four, for features that we do not use, and writes none of them for us.
 *
 * @see <a href="https://github.com/facebook/rocksdb/blob/v10.10.1/db/log_format.h">the format</a>
 */
public final class LogFraming {
    private static final int BLOCK = 32 << 10;
    private static final int HEADER = 7;
    private static final int KIND = 6;
    private static final int FULL = 1;
    private static final int FIRST = 2;
    private static final int MIDDLE = 3;
    private static final int LAST = 4;

    /** A write begins with its sequence number and the number of its entries. */
    private static final int WRITE_HEADER = Long.BYTES + Integer.BYTES;

    private final CRC32C checksum = new CRC32C();
    private final byte[] bytes = new byte[BLOCK];
    private final ByteBuffer block = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    private final ByteBuffer start =
            ByteBuffer.allocate(WRITE_HEADER).order(ByteOrder.LITTLE_ENDIAN);
    private boolean isInRecord;
    private boolean isTorn;
    private long whole;
    private long first = -1;
    private long next = -1;
    private @Nullable String fault;

    private LogFraming() {}

    static LogFraming of(Path file) throws IOException {
        LogFraming framing = new LogFraming();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BLOCK << 3)) {
            framing.read(in);
        }
        return framing;
    }

    private void read(InputStream in) throws IOException {
        int length = in.readNBytes(bytes, 0, BLOCK);
        for (long at = 0; length > 0 && fault == null; at += BLOCK) {
            if (!isTorn) {
                block(at, length);
            } else if (!isZero(0, length)) {
                fault = "nothing is in the middle of records, at byte " + whole;
            }
            length = in.readNBytes(bytes, 0, BLOCK);
        }
        isTorn |= isInRecord;
    }

    /** Whether a part of the block was never written. */
    private boolean isZero(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Reads a block, which is the file's last one if it is not full. */
    private void block(long at, int length) {
        int from = 0;
        while (length - from >= HEADER && fault == null && !isTorn) {
            int content = block.getShort(from + Integer.BYTES) & 0xffff;
            int kind = bytes[from + KIND];
            int end = from + HEADER + content;
            if (kind == 0 && isZero(from, length)) {
                isTorn = true;
            } else if (kind < FULL || kind > LAST) {
                fault = "no record begins with kind %d, at byte %d".formatted(kind, at + from);
            } else if (end > BLOCK) {
                fault = "a record is longer than its block, at byte " + (at + from);
            } else if (end > length) {
                isTorn = true;
            } else if (block.getInt(from) != checksum(from + KIND, end)) {
                fault = "a record has another checksum, at byte " + (at + from);
            } else {
                frame(kind, from + HEADER, content, at + from);
                whole = isInRecord ? whole : at + end;
                from = end;
            }
        }
        isTorn |= fault == null && from < length && length < BLOCK;
    }

    /** The checksum, which the format hides so that content with checksums is no special case. */
    private int checksum(int from, int to) {
        checksum.reset();
        checksum.update(bytes, from, to - from);
        return Integer.rotateRight((int) checksum.getValue(), 15) + 0xa282ead8;
    }

    private void frame(int kind, int from, int length, long at) {
        boolean isStart = kind == FULL || kind == FIRST;
        if (isStart == isInRecord) {
            fault = "a record does not follow the one before it, at byte " + at;
            return;
        }
        if (isStart) {
            start.clear();
        }
        start.put(bytes, from, Math.min(length, start.remaining()));
        isInRecord = kind == FIRST || kind == MIDDLE;
        if (!isInRecord && !start.hasRemaining()) {
            first = first < 0 ? start.getLong(0) : first;
            next = start.getLong(0) + start.getInt(Long.BYTES);
        }
    }

    /** What is wrong; null if nothing is, or if only the last record was cut short. */
    @Nullable String fault() {
        return fault;
    }

    /** Whether the last record was not written to its end, as a crash can leave it. */
    boolean isTorn() {
        return isTorn;
    }

    /** The number of bytes up to the end of the last whole record before any fault. */
    long whole() {
        return whole;
    }

    /** The sequence number of a write-ahead log's first write; -1 if there is none. */
    long first() {
        return first;
    }

    /** The sequence number that follows a write-ahead log's last whole write; -1 if none does. */
    long next() {
        return next;
    }
}
