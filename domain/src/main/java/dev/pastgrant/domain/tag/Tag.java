package dev.pastgrant.domain.tag;

import java.util.Locale;

/** One tag: a key of 1 to 128 characters and a value of 0 to 256. */
public record Tag(String key, String value) {
    /** What makes two keys the same key: AWS compares tag keys without case. */
    public static String identity(String key) {
        return key.toLowerCase(Locale.ROOT);
    }
}
