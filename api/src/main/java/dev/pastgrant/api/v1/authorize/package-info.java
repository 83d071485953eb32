/**
 * {@code POST /v1/authorize}: services put the engine in front of their own resources, and ask by
 * ARN, by credential, or with the request that their client signed. {@link
 * dev.pastgrant.api.v1.authorize.AuthorizeBody} reads the questions, strictly, {@link
 * dev.pastgrant.api.v1.authorize.AuthorizeRoute} has them decided, and {@link
 * dev.pastgrant.api.v1.authorize.AnswerJson} writes the answers.
 */
@NullMarked
package dev.pastgrant.api.v1.authorize;

import org.jspecify.annotations.NullMarked;
