package dev.pastgrant.benchmarks.decisions;

import dev.pastgrant.benchmarks.decisions.Contender.Kind;
import dev.pastgrant.benchmarks.scenario.Size;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code bench decisions}: checks that all engines agree, then measures one after another. */
public final class DecisionsBenchmark {
    /** The time in which a process starts and makes its scenario. */
    private static final Duration START = Duration.ofSeconds(3);

    /** The number of processes that measure the timer, and a policy change in two ways. */
    private static final long BESIDE_DECISIONS = 3;

    private static final Duration SHORTEST_SLICE = Duration.ofMillis(200);

    private DecisionsBenchmark() {}

    /** Prints a table for each size, and which aims are met. Takes about the given time in all. */
    public static void run(Duration time, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%d processors under a load of %.1f, Java %s; about %d s%n",
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.version(),
                time.toSeconds());
        Map<Size, Double> allowed = agree();
        out.println("all engines agree with the interpreter on every request that they are asked");
        Stopwatch stopwatch = new Stopwatch(slice(time));
        out.printf(Locale.ROOT, "p99 includes a timer of %.0f ns%n", stopwatch.timer());
        Results results = new Results(stopwatch::time);
        DecisionsTable table = new DecisionsTable(out, results);
        allowed.forEach((size, share) -> {
            table.title(size, share);
            contenders(size).forEach(contender -> table.row(size, contender));
        });
        double once = stopwatch.changeMicros("changeAndAskOnce");
        double all = stopwatch.changeMicros("change");
        out.printf(
                Locale.ROOT,
                "%na policy of %d users changes: it and a decision by it take %.0f us,"
                        + " it and a decision for each user %.0f us%n",
                PolicyChangeBenchmark.USERS,
                once,
                all);
        out.printf("%naims of the %s%n", Contender.SUBJECT.title());
        Aim.of(results).forEach(aim -> out.println(aim.shown()));
        out.println(Aim.ofChange(all).shown());
    }

    /**
     * Checks that all engines agree.
     *
     * @return the share of requests that are allowed, by size
     */
    private static Map<Size, Double> agree() {
        Map<Size, Double> allowed = new EnumMap<>(Size.class);
        for (Size size : Size.values()) {
            Agreement agreement = new Agreement(size);
            contenders(size).stream()
                    .filter(contender -> contender.kind() != Kind.YARDSTICK)
                    .forEach(agreement::check);
            allowed.put(size, agreement.allowed());
        }
        return allowed;
    }

    private static List<Contender> contenders(Size size) {
        return Arrays.stream(Contender.values())
                .filter(contender -> contender.isMeasured(size))
                .toList();
    }

    private static Duration slice(Duration time) {
        long processes =
                BESIDE_DECISIONS
                        + Arrays.stream(Size.values())
                                .flatMap(size -> contenders(size).stream())
                                .mapToLong(Stopwatch::processes)
                                .sum();
        Duration slice = time.dividedBy(processes).minus(START).dividedBy(2);
        return slice.compareTo(SHORTEST_SLICE) < 0 ? SHORTEST_SLICE : slice;
    }
}
