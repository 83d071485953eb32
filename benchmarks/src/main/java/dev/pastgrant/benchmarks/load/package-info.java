/**
 * Callers that call as fast as they are answered, what comes of it as lines of a table, and where
 * what is called may keep its data.
 */
@NullMarked
package dev.pastgrant.benchmarks.load;

import org.jspecify.annotations.NullMarked;
