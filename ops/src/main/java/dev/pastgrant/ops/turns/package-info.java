/**
 * The turns of calls. The calls that change an account take their turns in rounds. One slot per
 * account keeps the calls that wait and two values of the account: the sequenced one for the next
 * turn, and the durable one for everybody else. This package knows no framework. It needs two ports
 * of one: {@code RoundStarter} begins a round, and {@code TurnAppends} appends the results of
 * turns.
 */
@NullMarked
package dev.pastgrant.ops.turns;

import org.jspecify.annotations.NullMarked;
