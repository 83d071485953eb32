package dev.pastgrant.api.iam;

import static dev.pastgrant.api.operation.ServedOperation.read;

import dev.pastgrant.api.operation.Page;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.questions.simulate.SimulatedKey;
import dev.pastgrant.domain.questions.simulate.Simulation;
import dev.pastgrant.domain.questions.simulate.SimulationInput;
import dev.pastgrant.policy.language.PolicyText;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.ContextEntry;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.SimulateCustomPolicyRequest;
import software.amazon.awssdk.services.iam.model.SimulateCustomPolicyResponse;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyRequest;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyResponse;

/** The policy simulator: would somebody be allowed to do this? Nothing is done. */
public final class PolicySimulator {
    /** A page with more is shorter than asked for, so that no request is endless work. */
    private static final int MOST_DECISIONS = 1_000;

    private PolicySimulator() {}

    public static List<ServedOperation<?, ?>> operations() {
        return List.of(
                read(
                        "SimulateCustomPolicy",
                        SimulateCustomPolicyRequest.class,
                        PolicySimulator::simulateCustomPolicy),
                read(
                        "SimulatePrincipalPolicy",
                        SimulatePrincipalPolicyRequest.class,
                        PolicySimulator::simulatePrincipalPolicy));
    }

    static Plan<SimulateCustomPolicyResponse> simulateCustomPolicy(
            SimulateCustomPolicyRequest request, Requester requester) {
        SimulationInput input = input(request);
        return Plan.read(
                requester,
                _ -> RequirementBuilder.permission("iam:SimulateCustomPolicy").done(),
                view ->
                        reply(
                                Simulation.custom(input, view.account()),
                                input,
                                paging(request.maxItems(), request.marker(), input, requester),
                                PolicySimulator::customPolicyResponse));
    }

    static Plan<SimulatePrincipalPolicyResponse> simulatePrincipalPolicy(
            SimulatePrincipalPolicyRequest request, Requester requester) {
        SimulationInput input = input(request);
        SimulatedSource source = new SimulatedSource(request.policySourceArn());
        return Plan.read(
                requester,
                account -> source.needs("iam:SimulatePrincipalPolicy", account),
                view ->
                        reply(
                                Simulation.ofPrincipal(input, source.arn(), view.account()),
                                input,
                                paging(request.maxItems(), request.marker(), input, requester),
                                PolicySimulator::principalPolicyResponse));
    }

    private static SimulationInput input(SimulateCustomPolicyRequest request) {
        return new SimulationInput(
                texts(request.policyInputList()),
                texts(request.permissionsBoundaryPolicyInputList()),
                request.actionNames(),
                request.resourceArns(),
                text(request.resourcePolicy()),
                request.resourceOwner(),
                request.callerArn(),
                keys(request.contextEntries()),
                request.resourceHandlingOption());
    }

    private static SimulationInput input(SimulatePrincipalPolicyRequest request) {
        return new SimulationInput(
                texts(request.policyInputList()),
                texts(request.permissionsBoundaryPolicyInputList()),
                request.actionNames(),
                request.resourceArns(),
                text(request.resourcePolicy()),
                request.resourceOwner(),
                request.callerArn(),
                keys(request.contextEntries()),
                request.resourceHandlingOption());
    }

    static List<PolicyText> texts(List<String> documents) {
        return documents.stream().map(PolicyText::new).toList();
    }

    private static @Nullable PolicyText text(@Nullable String document) {
        return document == null ? null : new PolicyText(document);
    }

    private static List<SimulatedKey> keys(List<ContextEntry> entries) {
        return entries.stream()
                .map(entry ->
                        new SimulatedKey(
                                Objects.requireNonNullElse(entry.contextKeyName(), ""),
                                entry.contextKeyTypeAsString(),
                                entry.contextKeyValues()))
                .toList();
    }

    private static Page.Request paging(
            @Nullable Integer maxItems,
            @Nullable String marker,
            SimulationInput input,
            Requester requester) {
        int asked = maxItems == null ? Page.DEFAULT_SIZE : maxItems;
        int most = Math.max(1, MOST_DECISIONS / input.resources().size());
        return new Page.Request(Math.min(asked, most), marker, requester);
    }

    /** An action and its place, by which pages go. */
    private record Step(int place, String action) {
        String key() {
            return "%06d".formatted(place);
        }
    }

    private record Results(Simulation simulation, Page<Step> page) {}

    private static <R> Reply<R> reply(
            Simulation.Made made,
            SimulationInput input,
            Page.Request paging,
            Function<Results, R> response) {
        return switch (made) {
            case Simulation.Made.Refused(var refusal) -> new Reply.Refused<>(refusal);
            case Simulation.Made.Ready(var simulation) ->
                    Page.reply(
                            steps(input.actions()),
                            Step::key,
                            paging,
                            page -> response.apply(new Results(simulation, page)));
        };
    }

    private static List<Step> steps(List<String> actions) {
        return IntStream.range(0, actions.size())
                .mapToObj(place -> new Step(place, actions.get(place)))
                .toList();
    }

    private static SimulateCustomPolicyResponse customPolicyResponse(Results results) {
        return SimulateCustomPolicyResponse.builder()
                .evaluationResults(shapes(results))
                .isTruncated(results.page().isTruncated())
                .marker(results.page().marker())
                .build();
    }

    private static SimulatePrincipalPolicyResponse principalPolicyResponse(Results results) {
        return SimulatePrincipalPolicyResponse.builder()
                .evaluationResults(shapes(results))
                .isTruncated(results.page().isTruncated())
                .marker(results.page().marker())
                .build();
    }

    private static List<EvaluationResult> shapes(Results results) {
        SimulationShape shape = new SimulationShape(results.simulation());
        return results.page().items().stream()
                .map(step -> shape.of(results.simulation().result(step.action())))
                .toList();
    }
}
