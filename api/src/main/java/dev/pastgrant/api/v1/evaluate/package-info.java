/**
 * {@code POST /v1/evaluate} and files of policy tests: decisions about policies that come with the
 * question. A question in JSON names the principal, action, resource and policies; the answer is
 * the decision with its reason. No account is looked at. {@link
 * dev.pastgrant.api.v1.evaluate.Evaluation} reads a question strictly, and {@link
 * dev.pastgrant.api.v1.evaluate.ExplanationJson} writes the answer.
 */
@NullMarked
package dev.pastgrant.api.v1.evaluate;

import org.jspecify.annotations.NullMarked;
