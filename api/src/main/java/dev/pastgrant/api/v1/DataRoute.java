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
 * A question that is asked so often that its answers are no call records of their own: CloudTrail
 * calls it a data event. Whoever is refused an answer has a record of that.
 */
public non-sealed interface DataRoute extends Route {
    @Override
    default boolean isReadOnly() {
        return true;
    }

    /** Answers, or refuses. */
    CompletableFuture<Result> answer(Question question);

    /**
     * A question.
     *
     * @param moment what its path, header or query names
     * @param facts what is known of the request
     */
    record Question(
            Authenticated authenticated, SdkBytes body, NamedMoment moment, CallFacts facts) {}

    /** What came of it. */
    sealed interface Result {
        /**
         * It is answered.
         *
         * @param json the whole body, in UTF-8
         */
        record Answered(SdkBytes json, Position position, @Nullable AsOf asOf) implements Result {}

        /** It is refused. */
        record Refused(Refusal refusal, @Nullable AsOf asOf) implements Result {}
    }
}
