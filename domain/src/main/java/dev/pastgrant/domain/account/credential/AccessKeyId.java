package dev.pastgrant.domain.account.credential;

import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.IdCharacters;
import java.util.Optional;

/**
 * The public half of an access key: {@code AKIA…} for a long-term key, {@code ASIA…} for the key of
 * a session. The eight characters after the prefix encode the account number (divided by two, plus
 * 2^39, as five bytes in base32) and the ninth its parity. An id therefore leads straight to its
 * account.
 */
public record AccessKeyId(String text) implements Comparable<AccessKeyId> {
    private static final int LENGTH_MIN = 16;
    private static final int LENGTH_MAX = 128;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final long OFFSET = 1L << 39;
    private static final int PREFIX = 4;
    private static final int LENGTH = 20;
    private static final int ENCODED = 8;
    private static final int RANDOM = 7;

    public AccessKeyId {
        if (!isValid(text)) {
            throw new IllegalArgumentException("`" + text + "` is not an access key id");
        }
    }

    public static boolean isValid(String text) {
        return IdCharacters.areOf(text, LENGTH_MIN, LENGTH_MAX);
    }

    /** An id for a key of the account. The random number supplies its last 39 bits. */
    public static AccessKeyId of(Kind kind, AccountId account, long random) {
        StringBuilder text = new StringBuilder(LENGTH).append(kind.prefix);
        long half = account.number() / 2 + OFFSET;
        appendBase32(text, half, ENCODED);
        int parity = (int) (account.number() % 2) * 16;
        text.append(ALPHABET.charAt(parity + (int) (random >>> 35 & 15)));
        appendBase32(text, random, RANDOM);
        return new AccessKeyId(text.toString());
    }

    private static void appendBase32(StringBuilder text, long bits, int characters) {
        for (int shift = (characters - 1) * 5; shift >= 0; shift -= 5) {
            text.append(ALPHABET.charAt((int) (bits >>> shift & 31)));
        }
    }

    /**
     * The account that the id encodes; empty if the id is not of the form that this class makes.
     */
    public Optional<AccountId> account() {
        if (!isEncoding()) {
            return Optional.empty();
        }
        long half = 0;
        for (int i = PREFIX; i < PREFIX + ENCODED; i++) {
            half = half << 5 | ALPHABET.indexOf(text.charAt(i));
        }
        return number(half).map(AccountId::of);
    }

    private boolean isEncoding() {
        if (text.length() != LENGTH || !hasPrefix()) {
            return false;
        }
        for (int i = PREFIX; i < LENGTH; i++) {
            if (ALPHABET.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean hasPrefix() {
        return text.startsWith(Kind.LONG_TERM.prefix) || isTemporary();
    }

    private Optional<Long> number(long half) {
        int parity = ALPHABET.indexOf(text.charAt(PREFIX + ENCODED)) >= 16 ? 1 : 0;
        long number = (half - OFFSET) * 2 + parity;
        return number >= 0 && number < 1_000_000_000_000L ? Optional.of(number) : Optional.empty();
    }

    public boolean isTemporary() {
        return text.startsWith(Kind.TEMPORARY.prefix);
    }

    /** Whether a key lasts until it is deleted, or ends with its session. */
    public enum Kind {
        LONG_TERM("AKIA"),
        TEMPORARY("ASIA");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    @Override
    public int compareTo(AccessKeyId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
