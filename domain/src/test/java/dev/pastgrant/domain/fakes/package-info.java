/**
 * Stand-ins for what the domain sees of the world: a log, a vault, a clock. They are no part of a
 * node. The tests of the modules above get them as the domain's test jar.
 */
@NullMarked
package dev.pastgrant.domain.fakes;

import org.jspecify.annotations.NullMarked;
