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

/** Has JMH measure one contender after another, each in a process of its own. */
final class Stopwatch {
    private static final double MEDIAN = 50;
    private static final double HIGH = 99;
    private static final double NANOS_PER_MICRO = 1e3;
    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final String TAIL = "p99";

    private final Duration slice;

    /**
     * Measures in slices of this length.
     *
     * @param slice the time for warming up, and also the time for measuring
     */
    Stopwatch(Duration slice) {
        this.slice = slice;
    }

    /** The number of processes in which a contender is measured. */
    static long processes(Contender contender) {
        return isSlow(contender) ? 1 : 2;
    }

    private static boolean isSlow(Contender contender) {
        return contender.kind() == Contender.Kind.PEER || contender == Contender.INTERPRETER;
    }

    Timing time(Size size, Contender contender) {
        if (isSlow(contender)) {
            RunResult one = run("one", Mode.SampleTime, size, contender);
            return new Timing(percentile(one, MEDIAN), percentile(one, HIGH), allocated(one));
        }
        RunResult batch = run("batch", Mode.SampleTime, size, contender);
        RunResult tail = run("tail", Mode.AverageTime, size, contender);
        return new Timing(
                percentile(batch, MEDIAN) / DecisionBenchmark.BATCH,
                secondary(TAIL, tail),
                allocated(batch) / DecisionBenchmark.BATCH);
    }

    /** The median time of doing nothing but reading the clock. */
    double timer() {
        return percentile(run("one", Mode.SampleTime, Size.S, Contender.TIMER), MEDIAN);
    }

    /**
     * The median microseconds to change a policy and to ask on behalf of users that it is attached
     * to.
     *
     * @param method the name of a method of {@link PolicyChangeBenchmark}
     */
    double changeMicros(String method) {
        return percentile(
                        run(options(PolicyChangeBenchmark.class, method).mode(Mode.SampleTime)),
                        MEDIAN)
                / NANOS_PER_MICRO;
    }

    private RunResult run(String method, Mode mode, Size size, Contender contender) {
        return run(
                options(DecisionBenchmark.class, method)
                        .mode(mode)
                        .param("size", size.name())
                        .param("contender", contender.name()));
    }

    private ChainedOptionsBuilder options(Class<?> benchmark, String method) {
        return new OptionsBuilder()
                .include(benchmark.getName() + "." + method + "$")
                .param("warmUpMillis", String.valueOf(slice.toMillis()))
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(1)
                .warmupIterations(1)
                .warmupTime(TimeValue.milliseconds(slice.toMillis() / 4))
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(slice.toMillis()))
                // The code waits for each compilation, so that a busy machine does not change what
                // is measured.
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
        return secondary(ALLOCATED, result);
    }

    private static double secondary(String label, RunResult result) {
        return result.getSecondaryResults().values().stream()
                .filter(secondary -> secondary.getLabel().equals(label))
                .mapToDouble(secondary -> secondary.getScore())
                .findFirst()
                .orElseThrow();
    }
}
