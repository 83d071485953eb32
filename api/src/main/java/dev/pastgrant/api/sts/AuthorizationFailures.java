package dev.pastgrant.api.sts;

import static dev.pastgrant.api.operation.OperationRows.STS;

import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Permission;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.refusal.StsError;
import dev.pastgrant.policy.interpreter.AuthorizationMessages;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;

/**
 * DecodeAuthorizationMessage: shows why a request was denied, from the encoded message of the
 * denial.
 */
public final class AuthorizationFailures {
    private static final Refusal NOT_VALID =
            new Refusal(StsError.INVALID_AUTHORIZATION_MESSAGE, "Message is not valid");

    private final AuthorizationMessages messages;

    public AuthorizationFailures(AuthorizationMessages messages) {
        this.messages = messages;
    }

    public Stream<ServedOperation> operations() {
        return Stream.of(
                STS.read("DecodeAuthorizationMessage", Permission.ON_ANYTHING, this::decode));
    }

    /** Plans to decode a message. A message of another account is refused. */
    private Plan<SdkPojo> decode(OperationRequest request) {
        return request.read(_ ->
                messages.open(request.text("EncodedMessage"))
                        .filter(message -> message.account().equals(request.account()))
                        .map(message ->
                                request.response().with("DecodedMessage", message.json()).reply())
                        .orElseGet(() -> new Reply.Refused<>(NOT_VALID)));
    }
}
