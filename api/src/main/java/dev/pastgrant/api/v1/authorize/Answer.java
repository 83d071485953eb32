package dev.pastgrant.api.v1.authorize;

import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.questions.authorize.AuthorizeTurn;
import dev.pastgrant.domain.refusal.Refusal;

/** What became of one question. */
sealed interface Answer {
    /** It was decided. */
    record Decided(AuthorizeTurn.Answer.Decided decided) implements Answer {}

    /**
     * Nobody is known whom it could be about: a bad signature, or a key that nobody has.
     *
     * @param code AWS's code for it
     * @param position the log position that this was found at
     */
    record Unknown(String code, String message, Position position) implements Answer {}

    /** The service may not ask it, and gets no answers at all. */
    record Denied(Refusal refusal) implements Answer {}
}
