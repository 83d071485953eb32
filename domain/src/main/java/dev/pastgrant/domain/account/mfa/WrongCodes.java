package dev.pastgrant.domain.account.mfa;

import java.time.Duration;
import java.time.Instant;

/**
 * The wrong codes in a row that a device was given, or the wrong passwords that were given for a
 * user. After five, none is taken for a minute, and for twice as long after each further one, up to
 * an hour. AWS limits guesses as well, but does not say how. At one guess an hour, a device holds
 * out for decades.
 *
 * @param last when the last one was refused; {@link Instant#EPOCH} if there was none
 */
public record WrongCodes(int count, Instant last) {
    public static final WrongCodes NONE = new WrongCodes(0, Instant.EPOCH);

    private static final int FREE = 5;
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS_MAX = 6;

    /** These and one more. */
    public WrongCodes and(Instant at) {
        return new WrongCodes(count + 1, at);
    }

    /** Whether no code is taken now, the right one included. */
    public boolean lock(Instant now) {
        return count >= FREE && now.isBefore(last.plus(pause()));
    }

    private Duration pause() {
        Duration doubled = SHORTEST.multipliedBy(1L << Math.min(count - FREE, DOUBLINGS_MAX));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
