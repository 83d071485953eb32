/**
 * {@code bench decisions}: compares the time of a decision with the least that it can cost and with
 * other engines. First, every engine must agree with our interpreter on every request that it is
 * asked. Then JMH measures each engine in a process of its own.
 */
@NullMarked
package dev.pastgrant.benchmarks.decisions;

import org.jspecify.annotations.NullMarked;
