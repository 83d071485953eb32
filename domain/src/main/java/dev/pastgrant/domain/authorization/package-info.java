/**
 * AWS's policy language. {@link dev.pastgrant.domain.authorization.PolicyParser} turns a policy's
 * text into a {@link dev.pastgrant.domain.authorization.PolicyDocument}; {@link
 * dev.pastgrant.domain.authorization.PolicyValidator} says what IAM would object to before storing
 * it. To decide, say who asks for what ({@link
 * dev.pastgrant.domain.authorization.AuthorizationRequest}) and which policies bear on it ({@link
 * dev.pastgrant.domain.authorization.PolicyLayers}); {@link
 * dev.pastgrant.domain.authorization.Interpreter} answers with a {@link
 * dev.pastgrant.domain.authorization.Verdict} that names its reason, and {@link
 * dev.pastgrant.domain.authorization.DenialMessage} says it in AWS's words. What can be said before
 * all is known of a request {@link dev.pastgrant.domain.authorization.PartialEvaluation} says. A
 * policy that cannot be read denies. What AWS leaves open is settled in {@code OpenQuestions}
 * alone.
 */
@NullMarked
package dev.pastgrant.domain.authorization;

import org.jspecify.annotations.NullMarked;
