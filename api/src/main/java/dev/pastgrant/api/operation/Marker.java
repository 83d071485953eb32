package dev.pastgrant.api.operation;

import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.log.Position;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says where the next page of one list begins. It contains the list and the moment at which the
 * list was read, so that all pages of {@code /as-of/-2h} are of the same moment.
 *
 * @param list tells the list from others
 * @param after the key of the last item that was returned
 * @param asOf the moment of the list; null for the present
 */
public record Marker(String list, String after, @Nullable AsOf asOf) {
    private static final String SEPARATOR = "\n";

    /** The most octets of a key, so that a marker stays within AWS's 320 characters. */
    private static final int KEY_OCTETS = 180;

    /** So many characters have at most 171 octets, and leave room for a hash. */
    private static final int KEY_BEGINNING = 57;

    /** The beginning of every marker, which tells it from other Base64. */
    private static final String FORM = "2" + SEPARATOR;

    /**
     * The key of an item as markers hold it. That of a long key is its beginning and a hash: a
     * tag's key may have 128 characters of three octets each. Lists are sorted by these keys.
     */
    static String key(String whole) {
        if (isShort(whole)) {
            return whole;
        }
        boolean splitsPair = Character.isHighSurrogate(whole.charAt(KEY_BEGINNING - 1));
        int end = splitsPair ? KEY_BEGINNING - 1 : KEY_BEGINNING;
        return whole.substring(0, end) + ShortHash.of(whole);
    }

    /** Octets are counted of long texts only, as keys are made often while a list is sorted. */
    private static boolean isShort(String key) {
        return key.length() <= KEY_BEGINNING
                || key.getBytes(StandardCharsets.UTF_8).length <= KEY_OCTETS;
    }

    /** The marker as clients see it: opaque, and at most 320 characters. */
    public String encode() {
        String text =
                asOf == null
                        ? list + SEPARATOR + after
                        : list
                                + SEPARATOR
                                + after
                                + SEPARATOR
                                + asOf.position()
                                + SEPARATOR
                                + ChronoUnit.MICROS.between(Instant.EPOCH, asOf.instant());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((FORM + text).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a marker; empty if the text is not one that this class wrote. */
    public static Optional<Marker> decode(String encoded) {
        try {
            String text =
                    new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            if (!text.startsWith(FORM)) {
                return Optional.empty();
            }
            String[] parts = text.substring(FORM.length()).split(SEPARATOR, -1);
            return switch (parts.length) {
                case 2 -> Optional.of(new Marker(parts[0], parts[1], null));
                case 4 -> Optional.of(new Marker(parts[0], parts[1], asOf(parts[2], parts[3])));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static AsOf asOf(String position, String micros) {
        Instant instant = Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
        return new AsOf(instant, new Position(Long.parseLong(position)));
    }
}
