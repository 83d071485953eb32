/** Callers that call as fast as they are answered, and what comes of it as lines of a table. */
@NullMarked
package dev.pastgrant.benchmarks.load;

import org.jspecify.annotations.NullMarked;
