/**
 * {@code POST /v1/authorize}: services ask whether a principal may do an action on their own
 * resources. A question names the principal by ARN, by credential, or by the request that the
 * service's client signed. {@link dev.pastgrant.api.v1.authorize.AuthorizeBody} reads the questions
 * strictly, {@link dev.pastgrant.api.v1.authorize.AuthorizeRoute} has the domain decide them, and
 * {@link dev.pastgrant.api.v1.authorize.AnswerJson} writes the answers.
 */
@NullMarked
package dev.pastgrant.api.v1.authorize;

import org.jspecify.annotations.NullMarked;
