package dev.pastgrant.benchmarks.scenario;

/** Says yes to a share of what it is asked, evenly, so that few questions have that share too. */
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
