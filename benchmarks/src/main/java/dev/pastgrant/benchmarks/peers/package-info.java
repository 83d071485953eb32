/**
 * Other engines, told the same rules in their own words and as well prepared as their API allows.
 */
@NullMarked
package dev.pastgrant.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
