package dev.pastgrant.benchmarks.decisions;

/**
 * The cost of a decision.
 *
 * @param median the median in nanoseconds; for a fast engine, the median of the averages of batches
 * @param p99 the nanoseconds that 99 of 100 decisions do not exceed; each is timed alone, including
 *     the timer
 * @param bytes the bytes allocated
 */
record Timing(double median, double p99, double bytes) {}
