/**
 * Decides by the letter of the policy language. {@link
 * dev.pastgrant.policy.interpreter.Interpreter} goes through the policies statement by statement
 * and answers with a {@link dev.pastgrant.policy.interpreter.Verdict} that names its reason; {@link
 * dev.pastgrant.policy.interpreter.DenialMessage} puts a denial in AWS's words.
 */
@NullMarked
package dev.pastgrant.policy.interpreter;

import org.jspecify.annotations.NullMarked;
