/**
 * AWS's policy simulator: whether someone with certain policies would be allowed to do something,
 * without doing it. A {@link dev.pastgrant.domain.questions.simulate.SimulationInput} is what was
 * asked; checked, and with the policies of a user, role or group where it is about one, it is a
 * {@link dev.pastgrant.domain.questions.simulate.Simulation}, which the interpreter that guards
 * every real call decides. The simulator knows only the condition keys that it is given and those
 * that follow from the simulated caller: there is no real call whose time or address it could take.
 */
@NullMarked
package dev.pastgrant.domain.questions.simulate;

import org.jspecify.annotations.NullMarked;
