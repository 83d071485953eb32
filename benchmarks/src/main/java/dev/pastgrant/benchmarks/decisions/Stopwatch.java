package dev.pastgrant.benchmarks.decisions;

import dev.pastgrant.benchmarks.scenario.Size;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Has JMH measure one contender after the other, each in a process of its own. */
final class Stopwatch {
    private static final double MEDIAN = 50;
    private static final double HIGH = 99;
    private static final double NANOS_PER_MICRO = 1e3;
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private final Duration slice;

    /**
     * Takes the time.
     *
     * @param slice how long each of warming up and measuring takes
     */
    Stopwatch(Duration slice) {
        this.slice = slice;
    }

    /** How many processes a contender is measured in. */
    static long processes(Contender contender) {
        return isSlow(contender) ? 1 : 2;
    }

    private static boolean isSlow(Contender contender) {
        return contender.kind() == Contender.Kind.PEER;
    }

    Timing time(Size size, Contender contender) {
        RunResult one = run("one", size, contender);
        double p99 = percentile(one, HIGH);
        if (isSlow(contender)) {
            return new Timing(percentile(one, MEDIAN), p99, allocated(one));
        }
        RunResult batch = run("batch", size, contender);
        return new Timing(
                percentile(batch, MEDIAN) / DecisionBenchmark.BATCH,
                p99,
                allocated(batch) / DecisionBenchmark.BATCH);
    }

    /** The median of doing nothing: of asking for the time. */
    double timer() {
        return percentile(run("one", Size.S, Contender.TIMER), MEDIAN);
    }

    /**
     * Microseconds to change a policy and ask on behalf of those that it is attached to: the
     * median.
     *
     * @param method of {@link PolicyChangeBenchmark}
     */
    double changeMicros(String method) {
        return percentile(run(options(PolicyChangeBenchmark.class, method)), MEDIAN)
                / NANOS_PER_MICRO;
    }

    private RunResult run(String method, Size size, Contender contender) {
        return run(
                options(DecisionBenchmark.class, method)
                        .param("size", size.name())
                        .param("contender", contender.name()));
    }

    private ChainedOptionsBuilder options(Class<?> benchmark, String method) {
        return new OptionsBuilder()
                .include(benchmark.getName() + "." + method + "$")
                .param("warmUpMillis", String.valueOf(slice.toMillis()))
                .mode(Mode.SampleTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(1)
                .warmupIterations(1)
                .warmupTime(TimeValue.milliseconds(slice.toMillis() / 4))
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(slice.toMillis()))
                // Compiles before it goes on, however busy the machine is.
                .jvmArgsAppend("-Xbatch")
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
    }

    private static RunResult run(ChainedOptionsBuilder options) {
        try {
            return new Runner(options.build()).runSingle();
        } catch (RunnerException failure) {
            throw new IllegalStateException("JMH could not measure", failure);
        }
    }

    private static double percentile(RunResult result, double rank) {
        return result.getPrimaryResult().getStatistics().getPercentile(rank);
    }

    private static double allocated(RunResult result) {
        return result.getSecondaryResults().values().stream()
                .filter(secondary -> secondary.getLabel().equals(ALLOCATED))
                .mapToDouble(secondary -> secondary.getScore())
                .findFirst()
                .orElseThrow();
    }
}
