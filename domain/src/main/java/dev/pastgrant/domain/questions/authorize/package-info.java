/**
 * Decisions that other services ask for: whom a question is about, what that principal may do on
 * one state of its account, and the answer. It is the engine and the policies that Pastgrant's own
 * calls are authorized by, asked about somebody else.
 */
@NullMarked
package dev.pastgrant.domain.questions.authorize;

import org.jspecify.annotations.NullMarked;
