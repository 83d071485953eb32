package dev.pastgrant.ops.rocksdb;

import dev.pastgrant.domain.log.StreamName;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The keys of the column families: numbers big-endian, so that byte order is their order. */
final class StoreKeys {
    private StoreKeys() {}

    static byte[] number(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    static long number(byte[] key) {
        return ByteBuffer.wrap(key).getLong();
    }

    /** The number that a key ends with. */
    static long lastNumber(byte[] key) {
        return ByteBuffer.wrap(key).getLong(key.length - Long.BYTES);
    }

    /** The prefix of all keys of a stream. The zero at its end keeps streams apart. */
    static byte[] stream(StreamName stream) {
        return text(stream + "\0");
    }

    /** The stream that a key of its index belongs to. */
    static StreamName stream(byte[] key) {
        int length = key.length - Long.BYTES - 1;
        return StreamName.parse(new String(key, 0, length, StandardCharsets.US_ASCII));
    }

    /** Whether two keys of the index of streams are of one stream. */
    static boolean isSameStream(byte[] key, byte[] other) {
        int length = key.length - Long.BYTES;
        return length == other.length - Long.BYTES
                && Arrays.equals(key, 0, Math.max(0, length), other, 0, Math.max(0, length));
    }

    static byte[] of(byte[] prefix, long number) {
        return ByteBuffer.allocate(prefix.length + Long.BYTES).put(prefix).putLong(number).array();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static boolean startsWith(byte[] key, byte[] prefix) {
        return key.length >= prefix.length
                && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
    }
}
