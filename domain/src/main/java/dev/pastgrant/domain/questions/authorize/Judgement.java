package dev.pastgrant.domain.questions.authorize;

import dev.pastgrant.domain.permission.Permissions;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.interpreter.DenialMessage;
import dev.pastgrant.policy.interpreter.Verdict;
import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.PolicyLayers;
import java.util.Optional;

/** The answer to a question. */
public sealed interface Judgement {
    /** The refusal that the principal would get; empty if it is allowed. */
    Optional<Refusal> refusal();

    /** The policies of these layers decided. */
    record ByPolicies(AuthorizationRequest request, PolicyLayers layers, Verdict verdict)
            implements Judgement {
        @Override
        public Optional<Refusal> refusal() {
            return switch (verdict) {
                case Verdict.Allowed _ -> Optional.empty();
                case Verdict.Denied denied ->
                        Optional.of(Permissions.denied(DenialMessage.of(request, denied)));
            };
        }
    }

    /**
     * No policy was consulted, because the principal is unknown or its credential is invalid or too
     * weak.
     */
    record Refused(Refusal reason) implements Judgement {
        @Override
        public Optional<Refusal> refusal() {
            return Optional.of(reason);
        }
    }
}
