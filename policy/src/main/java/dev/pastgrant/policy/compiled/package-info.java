/**
 * The policy engine that answers when it must be quick. {@link
 * dev.pastgrant.policy.compiled.CompiledLayers} are the policies that bear on a caller, {@link
 * dev.pastgrant.policy.compiled.request.CompiledRequest} is what it asks for; to decide makes no
 * objects. It shares the parsed document with the literal {@link
 * dev.pastgrant.policy.interpreter.Interpreter}, and the answers to open questions, and nothing
 * else: each is the other's test.
 *
 * <p>A document is compiled once, whoever it is attached to. Its values are read beforehand as what
 * they are compared as, its patterns are taken apart at their wildcards and variables, and which of
 * its statements speak of an action is worked out once for each action. From these the {@link
 * dev.pastgrant.policy.compiled.ActionIndex} of a caller is put together: all that its layers of
 * policies say of one action. How a statement's resources begin is kept as a hash, so that most
 * statements are ruled out by comparing two numbers. What is worked out while deciding sits in
 * tables that never change but are replaced, so that any number of threads may ask. When a policy
 * gets a new version, all else that was compiled is kept.
 */
@NullMarked
package dev.pastgrant.policy.compiled;

import org.jspecify.annotations.NullMarked;
