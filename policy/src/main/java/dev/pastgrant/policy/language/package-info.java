/**
 * AWS's policy language as a document. {@link dev.pastgrant.policy.language.PolicyParser} turns a
 * policy's text into a {@link dev.pastgrant.policy.language.PolicyDocument}. A policy that cannot
 * be read denies. {@link dev.pastgrant.policy.language.OpenQuestions} answers the questions that
 * AWS leaves open.
 */
@NullMarked
package dev.pastgrant.policy.language;

import org.jspecify.annotations.NullMarked;
