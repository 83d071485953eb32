package dev.pastgrant.api.iam.simulate;

import static dev.pastgrant.api.operation.OperationRows.IAM;

import dev.pastgrant.api.iam.named.EntityOfArn;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Permission;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.questions.simulate.SimulationKeys;
import dev.pastgrant.policy.language.PolicyText;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;

/** The operations that list the condition keys to which policies refer. */
public final class PolicyContextKeys {
    private PolicyContextKeys() {}

    public static Stream<ServedOperation> operations() {
        return Stream.of(
                IAM.read(
                        "GetContextKeysForCustomPolicy",
                        Permission.ON_ANYTHING,
                        request ->
                                request.read(_ ->
                                        reply(request, SimulationKeys.keys(policies(request))))),
                IAM.read(
                        "GetContextKeysForPrincipalPolicy",
                        EntityOfArn.in("PolicySourceArn"),
                        (request, source) ->
                                request.read(view ->
                                        reply(
                                                request,
                                                SimulationKeys.keys(
                                                        source.arn(),
                                                        policies(request),
                                                        view.account(),
                                                        view.surroundings())))));
    }

    private static List<PolicyText> policies(OperationRequest request) {
        return PolicySimulator.policies(request, "PolicyInputList");
    }

    private static Reply<SdkPojo> reply(OperationRequest request, SimulationKeys.Keys keys) {
        return switch (keys) {
            case SimulationKeys.Keys.Found(var names) ->
                    request.response().with("ContextKeyNames", names).reply();
            case SimulationKeys.Keys.Refused(var refusal) -> new Reply.Refused<>(refusal);
        };
    }
}
