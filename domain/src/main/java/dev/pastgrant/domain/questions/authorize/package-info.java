/**
 * Decisions that other services ask for: the principal that a question is about, what it may do on
 * one state of its account, and the answer. The engine and the policies are those that authorize
 * Pastgrant's own calls.
 */
@NullMarked
package dev.pastgrant.domain.questions.authorize;

import org.jspecify.annotations.NullMarked;
