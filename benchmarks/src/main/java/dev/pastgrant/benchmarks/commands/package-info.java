/**
 * {@code bench commands}: compares commands with bare RocksDB, and signed reads with a bare Vert.x
 * server.
 */
@NullMarked
package dev.pastgrant.benchmarks.commands;

import org.jspecify.annotations.NullMarked;
