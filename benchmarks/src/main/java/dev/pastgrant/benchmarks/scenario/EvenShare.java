package dev.pastgrant.benchmarks.scenario;

/**
 * Says yes to a share of its questions. The answers are spread evenly, so that even a few questions
 * have about that share.
 */
final class EvenShare {
    private final double share;
    private double due;

    EvenShare(double share) {
        this.share = share;
    }

    boolean next() {
        due += share;
        if (due < 1) {
            return false;
        }
        due--;
        return true;
    }
}
