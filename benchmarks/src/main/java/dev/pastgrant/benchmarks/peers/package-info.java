/**
 * Other engines. They get the same rules in their own language and are prepared as well as their
 * API allows.
 */
@NullMarked
package dev.pastgrant.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
