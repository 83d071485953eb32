package dev.pastgrant.domain.decision;

import dev.pastgrant.domain.Refusal;
import dev.pastgrant.domain.authorization.AuthorizationRequest;
import dev.pastgrant.domain.authorization.DenialMessage;
import dev.pastgrant.domain.authorization.PolicyLayers;
import dev.pastgrant.domain.authorization.Verdict;
import dev.pastgrant.domain.call.Permissions;
import java.util.Optional;

/** The answer to a question. */
public sealed interface Judgement {
    /** What the principal would be refused with; empty if it is allowed. */
    Optional<Refusal> refusal();

    /** Policies decided, on these layers. */
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

    /** No policy was asked: the principal is not known, its credential not good or too weak. */
    record Refused(Refusal reason) implements Judgement {
        @Override
        public Optional<Refusal> refusal() {
            return Optional.of(reason);
        }
    }
}
