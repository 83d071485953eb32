package dev.pastgrant.policy.compiled;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Chance, as the random cases need it. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        // Neighbouring seeds begin alike in Random; spread them first.
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    /** True so many times of a hundred. */
    boolean percent(int of100) {
        return random.nextInt(100) < of100;
    }

    /** A number from 0 up to, but without, the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A number from the least to the most. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    @SafeVarargs
    final <T> T of(T... ones) {
        return ones[random.nextInt(ones.length)];
    }

    <T> T of(List<T> ones) {
        return ones.get(random.nextInt(ones.size()));
    }

    <T> List<T> times(int count, Supplier<T> each) {
        return Stream.generate(each).limit(count).toList();
    }
}
