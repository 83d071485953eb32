package dev.pastgrant.projections.lastused;

import dev.pastgrant.domain.log.Position;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A use as a row. Later positions have smaller row keys, so that the last use at or before a
 * position is the first row in a scan that starts at that position.
 */
final class UseRow {
    private static final String SEPARATOR = "\n";
    private static final int PARTS = 3;
    private static final char END_OF_ID = '/';

    private UseRow() {}

    /** The beginning of the row keys of an access key, a role or an action, by its id. */
    static String prefix(String used) {
        return used + END_OF_ID;
    }

    /** The id in a row key. */
    static String used(String key) {
        return key.substring(0, key.lastIndexOf(END_OF_ID));
    }

    /** The first text after all row keys of an id. */
    static String afterAll(String used) {
        return used + (char) (END_OF_ID + 1);
    }

    static String key(String used, Position position) {
        return prefix(used) + HexFormat.of().toHexDigits(Long.MAX_VALUE - position.value());
    }

    /**
     * The text of a row. The region comes last, because clients choose it freely and it may contain
     * anything.
     */
    static String text(KeyUse use) {
        return String.join(SEPARATOR, use.instant().toString(), use.service(), use.region());
    }

    static KeyUse use(String text) {
        String[] parts = text.split(SEPARATOR, PARTS);
        return new KeyUse(Instant.parse(parts[0]), parts[1], parts[2]);
    }
}
