/**
 * The fast policy engine. {@link dev.pastgrant.policy.compiled.CompiledLayers} are the policies
 * that bear on a caller, and a {@link dev.pastgrant.policy.compiled.request.CompiledRequest} is a
 * request of that caller. A decision makes no objects. The engine shares the parsed document, the
 * form of its verdicts, the limit on the work of a decision and the answers to open questions with
 * the literal {@link dev.pastgrant.policy.interpreter.Interpreter}. Each engine decides by itself,
 * so each is the other's test.
 *
 * <p>A document is compiled once for all principals that it is attached to. Its values are read in
 * advance as the types that they are compared as. Its patterns are taken apart at their wildcards
 * and variables. The statements that cover an action are worked out once for each action. They make
 * up the {@link dev.pastgrant.policy.compiled.ActionIndex} of a caller: all that its layers of
 * policies say about one action. The beginning of a statement's resources is kept as a hash, so
 * that comparing two numbers rules most statements out. Results that are worked out during a
 * decision sit in immutable tables, which are replaced and never changed, so any number of threads
 * may ask at once. When a policy gets a new version, everything else that was compiled is kept.
 * Conditions and resource patterns are in {@code condition}, requests in {@code request}, and the
 * values and patterns that both compare in {@code text}.
 */
@NullMarked
package dev.pastgrant.policy.compiled;

import org.jspecify.annotations.NullMarked;
