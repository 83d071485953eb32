package dev.pastgrant.benchmarks.decisions;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;

/**
 * Runs the code that will be measured until it is compiled. JMH's own warm-up stops after a time on
 * the clock, which on a busy machine may be too early.
 */
final class WarmUp {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private WarmUp() {}

    /**
     * Runs the code for this much processor time of its own thread. Compiler threads do not count.
     */
    static void run(long millis, Runnable warmedUp) {
        long end = THREADS.getCurrentThreadCpuTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (THREADS.getCurrentThreadCpuTime() < end) {
            warmedUp.run();
        }
    }
}
