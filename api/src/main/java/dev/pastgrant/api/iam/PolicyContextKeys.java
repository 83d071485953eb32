package dev.pastgrant.api.iam;

import static dev.pastgrant.api.operation.ServedOperation.read;

import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.questions.simulate.SimulationKeys;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.iam.model.GetContextKeysForCustomPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetContextKeysForCustomPolicyResponse;
import software.amazon.awssdk.services.iam.model.GetContextKeysForPrincipalPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetContextKeysForPrincipalPolicyResponse;

/** Which condition keys a simulation of policies needs. */
public final class PolicyContextKeys {
    private PolicyContextKeys() {}

    public static List<ServedOperation<?, ?>> operations() {
        return List.of(
                read(
                        "GetContextKeysForCustomPolicy",
                        GetContextKeysForCustomPolicyRequest.class,
                        PolicyContextKeys::getContextKeysForCustomPolicy),
                read(
                        "GetContextKeysForPrincipalPolicy",
                        GetContextKeysForPrincipalPolicyRequest.class,
                        PolicyContextKeys::getContextKeysForPrincipalPolicy));
    }

    static Plan<GetContextKeysForCustomPolicyResponse> getContextKeysForCustomPolicy(
            GetContextKeysForCustomPolicyRequest request, Requester requester) {
        return Plan.read(
                requester,
                _ -> RequirementBuilder.permission("iam:GetContextKeysForCustomPolicy").done(),
                _ ->
                        reply(
                                SimulationKeys.keys(
                                        PolicySimulator.texts(request.policyInputList())),
                                names ->
                                        GetContextKeysForCustomPolicyResponse.builder()
                                                .contextKeyNames(names)
                                                .build()));
    }

    static Plan<GetContextKeysForPrincipalPolicyResponse> getContextKeysForPrincipalPolicy(
            GetContextKeysForPrincipalPolicyRequest request, Requester requester) {
        SimulatedSource source = new SimulatedSource(request.policySourceArn());
        return Plan.read(
                requester,
                account -> source.needs("iam:GetContextKeysForPrincipalPolicy", account),
                view ->
                        reply(
                                SimulationKeys.keys(
                                        source.arn(),
                                        PolicySimulator.texts(request.policyInputList()),
                                        view.account()),
                                names ->
                                        GetContextKeysForPrincipalPolicyResponse.builder()
                                                .contextKeyNames(names)
                                                .build()));
    }

    private static <R> Reply<R> reply(
            SimulationKeys.Keys keys, Function<List<String>, R> response) {
        return switch (keys) {
            case SimulationKeys.Keys.Found(var names) -> Reply.Answered.of(response.apply(names));
            case SimulationKeys.Keys.Refused(var refusal) -> new Reply.Refused<>(refusal);
        };
    }
}
