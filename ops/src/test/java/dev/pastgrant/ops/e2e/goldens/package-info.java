/**
 * Every operation as the stock {@code aws} command calls it: what is sent, what is answered, and
 * what is recorded, each in a file. The calls are played as one story on one node, whose clock
 * stands still.
 */
@NullMarked
package dev.pastgrant.ops.e2e.goldens;

import org.jspecify.annotations.NullMarked;
