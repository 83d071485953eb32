package dev.pastgrant.benchmarks.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/** Callers that each make one call after another until the time is over. */
public final class Load {
    private static final int ROOM = 1024;

    private Load() {}

    /** The subject of a measurement. */
    public interface Subject {
        /** Begins a call. A future that fails ends the measurement. */
        CompletableFuture<?> call(int caller);
    }

    public static Measured run(Subject subject, int callers, Duration time) {
        return run(subject, callers, time, System::nanoTime);
    }

    /**
     * Runs by a clock of the caller's.
     *
     * @param clock the nanoseconds since any fixed moment
     */
    static Measured run(Subject subject, int callers, Duration time, LongSupplier clock) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long cpu = cpuNanos();
            long begin = clock.getAsLong();
            long end = begin + time.toNanos();
            List<CompletableFuture<long[]>> running =
                    IntStream.range(0, callers)
                            .mapToObj(caller ->
                                    CompletableFuture.supplyAsync(
                                            () -> repeat(subject, caller, end, clock), threads))
                            .toList();
            List<long[]> latencies = running.stream().map(CompletableFuture::join).toList();
            return new Measured(latencies, clock.getAsLong() - begin, cpuNanos() - cpu);
        }
    }

    private static long cpuNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }

    private static long[] repeat(Subject subject, int caller, long end, LongSupplier clock) {
        long[] latencies = new long[ROOM];
        int calls = 0;
        for (long begin = clock.getAsLong(); begin - end < 0; calls++) {
            subject.call(caller).join();
            long replied = clock.getAsLong();
            if (calls == latencies.length) {
                latencies = Arrays.copyOf(latencies, calls * 2);
            }
            latencies[calls] = replied - begin;
            begin = replied;
        }
        return Arrays.copyOf(latencies, calls);
    }
}
