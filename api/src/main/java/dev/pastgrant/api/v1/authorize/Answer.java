package dev.pastgrant.api.v1.authorize;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.questions.authorize.Judgement;

/** What became of one question. */
sealed interface Answer {
    /** The log position that it was decided at. */
    Position position();

    /** It was decided on the state of that account, in these surroundings. */
    record Decided(Judgement judgement, Account account, Surroundings around, Position position)
            implements Answer {}

    /**
     * Nobody is known whom it could be about: a bad signature, or a key that nobody has.
     *
     * @param code AWS's code for it
     */
    record Unknown(String code, String message, Position position) implements Answer {}
}
