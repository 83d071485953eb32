package dev.pastgrant.benchmarks.decisions;

import dev.pastgrant.benchmarks.scenario.Size;
import java.util.List;
import java.util.Locale;

/** A value that the engine of a node should reach, with the measured value. */
record Aim(String what, double measured, Bound bound, double limit) {
    /** The side of the limit on which an aim is met. */
    enum Bound {
        AT_MOST,
        AT_LEAST
    }

    /** All aims, with the measured values. */
    static List<Aim> of(Results results) {
        Contender ours = Contender.SUBJECT;
        Timing m = results.of(Size.M, ours);
        return List.of(
                floor(results, Size.S, 5),
                floor(results, Size.M, 8),
                floor(results, Size.L, 10),
                new Aim("M: median, ns", m.median(), Bound.AT_MOST, 200),
                new Aim("M: p99, ns", m.p99(), Bound.AT_MOST, 1_000),
                new Aim("M: bytes allocated", m.bytes(), Bound.AT_MOST, 1),
                new Aim(
                        "M_CHAIN: median ns above M",
                        results.of(Size.M_CHAIN, ours).median() - m.median(),
                        Bound.AT_MOST,
                        100),
                new Aim(
                        "M: times as fast as Cedar",
                        results.ratio(Size.M, Contender.CEDAR, ours),
                        Bound.AT_LEAST,
                        1_000),
                new Aim(
                        "M: times as fast as jCasbin",
                        results.ratio(Size.M, Contender.CASBIN, ours),
                        Bound.AT_LEAST,
                        100));
    }

    /** The aim for a change of a policy of many users, with the measured microseconds. */
    static Aim ofChange(double micros) {
        return new Aim("policy change for all, us", micros, Bound.AT_MOST, 1_000);
    }

    private static Aim floor(Results results, Size size, double limit) {
        return new Aim(
                size + ": times the floor",
                results.ratio(size, Contender.SUBJECT, Contender.FLOOR),
                Bound.AT_MOST,
                limit);
    }

    boolean isMet() {
        return switch (bound) {
            case AT_MOST -> measured <= limit;
            case AT_LEAST -> measured >= limit;
        };
    }

    /** The aim as one line of text. */
    String shown() {
        return String.format(
                Locale.ROOT,
                "  %-6s  %-28s %10.1f   %s %.0f",
                isMet() ? "met" : "missed",
                what,
                measured,
                bound == Bound.AT_MOST ? "at most" : "at least",
                limit);
    }
}
