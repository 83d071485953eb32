package dev.pastgrant.benchmarks.decisions;

/**
 * What a decision costs.
 *
 * @param median nanoseconds, for what is fast the median of batches: of their averages
 * @param p99 nanoseconds that 99 of 100 decisions do not exceed, each timed alone, timer included
 * @param bytes allocated
 */
record Timing(double median, double p99, double bytes) {}
