package dev.pastgrant.api.sts;

import static dev.pastgrant.api.operation.ServedOperation.read;

import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.refusal.StsError;
import dev.pastgrant.policy.interpreter.AuthorizationMessage;
import dev.pastgrant.policy.interpreter.AuthorizationMessages;
import java.util.List;
import software.amazon.awssdk.services.sts.model.DecodeAuthorizationMessageRequest;
import software.amazon.awssdk.services.sts.model.DecodeAuthorizationMessageResponse;

/** Why somebody was denied, from the encoded message of the denial. */
public final class AuthorizationFailures {
    private static final Refusal NOT_VALID =
            new Refusal(StsError.INVALID_AUTHORIZATION_MESSAGE, "Message is not valid");

    private final AuthorizationMessages messages;

    public AuthorizationFailures(AuthorizationMessages messages) {
        this.messages = messages;
    }

    public List<ServedOperation<?, ?>> operations() {
        return List.of(
                read(
                        "DecodeAuthorizationMessage",
                        DecodeAuthorizationMessageRequest.class,
                        this::decodeAuthorizationMessage));
    }

    /** What another account was told is no message to this one. */
    Plan<DecodeAuthorizationMessageResponse> decodeAuthorizationMessage(
            DecodeAuthorizationMessageRequest request, Requester requester) {
        return Plan.read(
                requester,
                _ -> RequirementBuilder.permission("sts:DecodeAuthorizationMessage").done(),
                _ ->
                        messages.open(request.encodedMessage())
                                .filter(message -> message.account().equals(requester.account()))
                                .map(AuthorizationFailures::decoded)
                                .orElseGet(() -> new Reply.Refused<>(NOT_VALID)));
    }

    private static Reply<DecodeAuthorizationMessageResponse> decoded(AuthorizationMessage message) {
        return Reply.Answered.of(
                DecodeAuthorizationMessageResponse.builder()
                        .decodedMessage(message.json())
                        .build());
    }
}
