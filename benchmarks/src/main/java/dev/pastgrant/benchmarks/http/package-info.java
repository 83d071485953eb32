/** What asks over HTTP on loopback, and the least that could answer. */
@NullMarked
package dev.pastgrant.benchmarks.http;

import org.jspecify.annotations.NullMarked;
