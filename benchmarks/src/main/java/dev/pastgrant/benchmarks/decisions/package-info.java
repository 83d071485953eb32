/**
 * {@code bench decisions}: how long a decision takes, beside the least that it can cost and beside
 * other engines. Every engine must agree with our interpreter on what it is asked before anything
 * is measured; then JMH measures each in a process of its own.
 */
@NullMarked
package dev.pastgrant.benchmarks.decisions;

import org.jspecify.annotations.NullMarked;
