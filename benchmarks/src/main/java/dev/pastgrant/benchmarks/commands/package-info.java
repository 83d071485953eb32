/**
 * {@code bench commands}: commands are compared with bare RocksDB, signed reads with a bare Vert.x
 * server.
 */
@NullMarked
package dev.pastgrant.benchmarks.commands;

import org.jspecify.annotations.NullMarked;
