/**
 * {@code pastgrant bench}: how fast this machine does the work, beside the least that the same work
 * could cost on it, measured in the same run, so what is left is the price of Pastgrant and not of
 * the machine. No part of a node: nothing here, nor what is compared with, is in the server's jar.
 */
@NullMarked
package dev.pastgrant.benchmarks;

import org.jspecify.annotations.NullMarked;
