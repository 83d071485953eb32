/**
 * A client over HTTP on loopback, a node for it to call, and the smallest server that could answer.
 */
@NullMarked
package dev.pastgrant.benchmarks.http;

import org.jspecify.annotations.NullMarked;
