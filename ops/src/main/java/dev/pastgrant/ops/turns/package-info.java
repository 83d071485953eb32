/**
 * The turns of calls. One slot per account gives the calls that change it their turns, in rounds,
 * and keeps two values of the account: the sequenced one for the next turn and the durable one for
 * everybody else. This package knows no framework. What it needs of one are two ports: {@code
 * RoundStarter} begins a round, and {@code TurnAppends} appends what a turn came to.
 */
@NullMarked
package dev.pastgrant.ops.turns;

import org.jspecify.annotations.NullMarked;
