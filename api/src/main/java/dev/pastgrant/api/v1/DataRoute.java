package dev.pastgrant.api.v1;

import dev.pastgrant.api.asof.NamedMoment;
import dev.pastgrant.api.authentication.Authentication.Authenticated;
import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.caller.CallFacts;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.refusal.Refusal;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/**
 * A route for a question that is asked very often. An answer leaves no call record; CloudTrail
 * calls such a request a data event. A refusal does leave a call record.
 */
public non-sealed interface DataRoute extends Route {
    @Override
    default boolean isReadOnly() {
        return true;
    }

    /** Answers or refuses a question. */
    CompletableFuture<Result> answer(Question question);

    /**
     * A question as it was sent.
     *
     * @param moment the moment that its path, header or query names
     * @param facts what the record will say of the request
     */
    record Question(
            Authenticated authenticated, SdkBytes body, NamedMoment moment, CallFacts facts) {}

    /** The result of a question. */
    sealed interface Result {
        /**
         * The question is answered.
         *
         * @param json the whole body, in UTF-8
         */
        record Answered(SdkBytes json, Position position, @Nullable AsOf asOf) implements Result {}

        /** The question is refused. */
        record Refused(Refusal refusal, @Nullable AsOf asOf) implements Result {}
    }
}
