/**
 * {@code pastgrant bench}: measures how fast this machine does the work, and compares it with the
 * least that the same work could cost. Both are measured in the same run, so the difference is the
 * cost of Pastgrant and not of the machine. This module is not part of a node: neither its classes
 * nor the engines that it compares with are in the server's jar.
 */
@NullMarked
package dev.pastgrant.benchmarks;

import org.jspecify.annotations.NullMarked;
