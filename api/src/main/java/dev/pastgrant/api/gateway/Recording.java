package dev.pastgrant.api.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pastgrant.api.authentication.AuthenticatedRequest;
import dev.pastgrant.api.operation.EventIds;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.RequestFacts;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.api.wire.RecordJson;
import dev.pastgrant.api.wire.shape.Operation;
import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.call.Call;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.Work;
import dev.pastgrant.domain.caller.CallFacts;
import dev.pastgrant.domain.caller.Json;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;

/** Makes the call of a plan, with what its record will say about the request and the response. */
record Recording(
        Operation operation, Optional<ServedOperation> implemented, AuthenticatedRequest sent) {
    /** The name in records of a call whose operation nobody knows. */
    private static final String UNKNOWN_OPERATION = "UnknownOperation";

    private static final String UNKNOWN_SOURCE = "unknown.amazonaws.com";
    private static final Pattern SIGNING_NAME = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    <R extends SdkPojo> Call<R> call(
            Plan<R> plan, @Nullable SdkRequest request, @Nullable AsOf asOf) {
        return new Call<>(
                sent.signer().credential(),
                plan.account(),
                EventIds.next(),
                facts(request),
                asOf,
                plan.requires(),
                plan.resources(),
                recorded(plan.work()));
    }

    /** The call of a request for which there is no operation. It has no parameters. */
    static <R> Call<R> unserved(AuthenticatedRequest sent, String eventSource, Plan<R> plan) {
        return new Call<>(
                sent.signer().credential(),
                plan.account(),
                EventIds.next(),
                RequestFacts.of(
                        sent.arrival(),
                        sent.id(),
                        eventSource,
                        UNKNOWN_OPERATION,
                        sent.region(),
                        false,
                        null),
                null,
                plan.requires(),
                plan.resources(),
                plan.work());
    }

    /**
     * The eventSource of a service that is not here.
     *
     * @param signingName what the client says that it signed for, which may be anything
     */
    static String eventSource(String signingName) {
        return SIGNING_NAME.matcher(signingName).matches()
                ? signingName + ".amazonaws.com"
                : UNKNOWN_SOURCE;
    }

    private CallFacts facts(@Nullable SdkRequest request) {
        return RequestFacts.of(
                sent.arrival(),
                sent.id(),
                operation.service().eventSource(),
                operation.name(),
                region(),
                isReadOnly(),
                request == null ? null : json(RecordJson.requestParameters(operation, request)));
    }

    /**
     * The region of the record. IAM and Organizations are in one region of a partition, whatever
     * region a client signs for.
     */
    private String region() {
        return switch (operation.service()) {
            case IAM, ORGANIZATIONS -> sent.signer().caller().home().partition().globalRegion();
            case STS, CLOUDTRAIL, ACCESS_ANALYZER -> sent.region();
        };
    }

    /** Whether the operation is read-only. If it is not implemented, its name decides. */
    private boolean isReadOnly() {
        return implemented
                .map(known -> known.access().isReadOnly())
                .orElseGet(() ->
                        operation.name().startsWith("Get")
                                || operation.name().startsWith("List")
                                || operation.name().startsWith("Describe"));
    }

    private <R extends SdkPojo> Work<R> recorded(Work<R> work) {
        return switch (work) {
            case Work.Write<R>(var command, var answer) ->
                    new Work.Write<>(command, change -> withElements(answer.apply(change)));
            case Work.Issue<R>(var command, var answer) ->
                    new Work.Issue<>(command, session -> withElements(answer.apply(session)));
            case Work.Read<R> read -> read;
            case Work.Refuse<R> refuse -> refuse;
        };
    }

    private <R extends SdkPojo> Reply.Answered<R> withElements(Reply.Answered<R> answer) {
        return new Reply.Answered<>(
                answer.response(),
                json(RecordJson.responseElements(operation, answer.response())),
                answer.resources());
    }

    private static @Nullable Json json(Optional<ObjectNode> node) {
        return node.map(object -> new Json(object.toString())).orElse(null);
    }
}
