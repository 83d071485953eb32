/**
 * {@code POST /v1/authorize}: services put the engine in front of their own resources, and ask by
 * ARN, by credential, or with the request that their client signed. {@link
 * dev.pastgrant.api.decision.AuthorizeBody} reads the questions, strictly, {@link
 * dev.pastgrant.api.decision.AuthorizeRoute} has them decided, and {@link
 * dev.pastgrant.api.decision.AnswerJson} writes the answers.
 */
@NullMarked
package dev.pastgrant.api.decision;

import org.jspecify.annotations.NullMarked;
