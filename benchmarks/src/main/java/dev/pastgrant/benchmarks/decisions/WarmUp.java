package dev.pastgrant.benchmarks.decisions;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;

/**
 * Runs what will be measured until it is compiled. JMH would stop after a time on the clock, which
 * on a busy machine may be long before.
 */
final class WarmUp {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private WarmUp() {}

    /** Spends so much processor time, compilers not counted. */
    static void run(long millis, Runnable warmedUp) {
        long end = THREADS.getCurrentThreadCpuTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (THREADS.getCurrentThreadCpuTime() < end) {
            warmedUp.run();
        }
    }
}
