/**
 * AWS's policy simulator: whether someone with certain policies would be allowed to do something,
 * without doing it. A {@link dev.pastgrant.domain.questions.simulate.SimulationInput} is the
 * request. Once it is checked, and joined with the policies of a user, role or group if it names
 * one, it becomes a {@link dev.pastgrant.domain.questions.simulate.Simulation}. The interpreter
 * that guards every real call decides it. The simulator knows only the condition keys that it is
 * given and those that follow from the simulated caller, since there is no real call with a time or
 * an address.
 */
@NullMarked
package dev.pastgrant.domain.questions.simulate;

import org.jspecify.annotations.NullMarked;
