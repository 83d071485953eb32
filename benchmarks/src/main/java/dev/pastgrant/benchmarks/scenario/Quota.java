package dev.pastgrant.benchmarks.scenario;

/**
 * Says yes to a share of its questions. The answers are spread evenly, so that even a few questions
 * have about that share.
 */
final class Quota {
    private final double share;
    private double due;

    Quota(double share) {
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
