/**
 * Callers that call as fast as they are answered, their measurements as the lines of a table, and a
 * temporary folder for the data of the measured subject.
 */
@NullMarked
package dev.pastgrant.benchmarks.load;

import org.jspecify.annotations.NullMarked;
