/**
 * Decisions about policies that come with the question, for tests of policies: who asks for what
 * under which policies, as JSON, and the decision with its reason. Nothing of any account is looked
 * at. {@link dev.pastgrant.api.v1.evaluate.Evaluation} reads a question, strictly, and {@link
 * dev.pastgrant.api.v1.evaluate.ExplanationJson} writes the answer.
 */
@NullMarked
package dev.pastgrant.api.v1.evaluate;

import org.jspecify.annotations.NullMarked;
