/**
 * {@code pastgrant bench}: how fast this machine carries out calls, beside the least that the same
 * work could cost on it, measured in the same run. Commands are compared with bare RocksDB, signed
 * reads with a bare Vert.x server, so what is left is the price of Pastgrant and not of the disk.
 */
@NullMarked
package dev.pastgrant.ops.bench;

import org.jspecify.annotations.NullMarked;
