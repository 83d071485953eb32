package dev.pastgrant.api.wire;

import java.util.Random;

/** The seed of a random test: new each run, printed, and replayed with {@code -Dseed=}. */
final class Seed {
    private Seed() {}

    static Random random() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("replay with -Dseed=" + seed);
        return new Random(seed);
    }
}
