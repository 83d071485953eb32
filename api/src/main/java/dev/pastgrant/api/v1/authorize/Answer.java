package dev.pastgrant.api.v1.authorize;

import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.questions.authorize.AuthorizeTurn;
import dev.pastgrant.domain.refusal.Refusal;

/** The result of one question. */
sealed interface Answer {
    /** The question was decided. */
    record Decided(AuthorizeTurn.Answer.Decided decided) implements Answer {}

    /**
     * The principal could not be found, because the signature is bad or nobody has the access key.
     *
     * @param code AWS's error code
     * @param position the log position at which this was found
     */
    record Unknown(String code, String message, Position position) implements Answer {}

    /** The service may not ask this question, and so gets no answers at all. */
    record Denied(Refusal refusal) implements Answer {}
}
