package dev.pastgrant.api.iam.simulate;

import static dev.pastgrant.api.operation.OperationRows.IAM;

import dev.pastgrant.api.iam.named.EntityOfArn;
import dev.pastgrant.api.operation.Listing;
import dev.pastgrant.api.operation.Members;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Permission;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.questions.simulate.PolicyExclusion;
import dev.pastgrant.domain.questions.simulate.SimulatedKey;
import dev.pastgrant.domain.questions.simulate.Simulation;
import dev.pastgrant.domain.questions.simulate.SimulationInput;
import dev.pastgrant.policy.language.PolicyText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.EvaluationResult;

/**
 * The operations of the policy simulator. They answer whether requests would be allowed, and carry
 * nothing out.
 */
public final class PolicySimulator {
    /** The most decisions of one page. A longer page is cut, to limit the work of one request. */
    private static final int MOST_DECISIONS = 1_000;

    private static final String ORGANIZATION = "OrderedOrganizationPolicyInputList";
    private static final String EXCLUSIONS = "PolicyExclusionList";

    private PolicySimulator() {}

    public static Stream<ServedOperation> operations() {
        return Stream.of(
                IAM.read("SimulateCustomPolicy", Permission.ON_ANYTHING, PolicySimulator::custom),
                IAM.read(
                        "SimulatePrincipalPolicy",
                        EntityOfArn.in("PolicySourceArn"),
                        PolicySimulator::ofPrincipal));
    }

    private static Plan<SdkPojo> custom(OperationRequest request) {
        SimulationInput input = input(request);
        return request.read(view ->
                reply(
                        request,
                        input,
                        Simulation.custom(input, view.account(), view.surroundings())));
    }

    private static Plan<SdkPojo> ofPrincipal(OperationRequest request, EntityOfArn source) {
        SimulationInput input = input(request);
        return request.read(view ->
                reply(
                        request,
                        input,
                        Simulation.ofPrincipal(
                                input, source.arn(), view.account(), view.surroundings())));
    }

    private static SimulationInput input(OperationRequest request) {
        String resourcePolicy = request.textIfAny("ResourcePolicy");
        return new SimulationInput(
                policies(request, "PolicyInputList"),
                policies(request, "PermissionsBoundaryPolicyInputList"),
                organization(request),
                exclusions(request),
                request.texts("ActionNames"),
                request.texts("ResourceArns"),
                resourcePolicy == null ? null : new PolicyText(resourcePolicy),
                request.textIfAny("ResourceOwner"),
                request.textIfAny("CallerArn"),
                request.structures("ContextEntries").stream().map(PolicySimulator::key).toList(),
                request.textIfAny("ResourceHandlingOption"));
    }

    /** The levels of the organization, which only SimulateCustomPolicy is given. */
    private static List<List<PolicyText>> organization(OperationRequest request) {
        return request.mayHave(ORGANIZATION)
                ? request.structures(ORGANIZATION).stream()
                        .map(level ->
                                level.texts("ServiceControlPolicyInputList").stream()
                                        .map(PolicyText::new)
                                        .toList())
                        .toList()
                : List.of();
    }

    /** What is left out of the policies of an entity, which only SimulatePrincipalPolicy has. */
    private static List<PolicyExclusion> exclusions(OperationRequest request) {
        return request.mayHave(EXCLUSIONS)
                ? request.structures(EXCLUSIONS).stream().map(PolicySimulator::exclusion).toList()
                : List.of();
    }

    private static PolicyExclusion exclusion(Members identifier) {
        List<PolicyExclusion> named = new ArrayList<>();
        String type = identifier.textIfAny("PolicyType");
        if (type != null) {
            named.add(new PolicyExclusion.OfType(PolicyExclusion.Type.of(type)));
        }
        String arn = identifier.textIfAny("PolicyArn");
        if (arn != null) {
            named.add(new PolicyExclusion.Managed(arn));
        }
        Members inline = identifier.structureIfAny("InlinePolicyIdentifier");
        if (inline != null) {
            named.add(
                    new PolicyExclusion.Inline(
                            inline.text("PolicyName"),
                            inline.text("AttachmentType"),
                            inline.text("AttachmentName")));
        }
        return named.size() == 1 ? named.getFirst() : new PolicyExclusion.Unclear();
    }

    static List<PolicyText> policies(OperationRequest request, String member) {
        return request.texts(member).stream().map(PolicyText::new).toList();
    }

    private static SimulatedKey key(Members entry) {
        return new SimulatedKey(
                Objects.requireNonNullElse(entry.textIfAny("ContextKeyName"), ""),
                entry.textIfAny("ContextKeyType"),
                entry.texts("ContextKeyValues"));
    }

    /** An action and its place in the request. Pages are ordered by the place. */
    private record Step(int place, String action) {
        String key() {
            return "%06d".formatted(place);
        }
    }

    private static Reply<SdkPojo> reply(
            OperationRequest request, SimulationInput input, Simulation.Made made) {
        return switch (made) {
            case Simulation.Made.Refused(var refusal) -> new Reply.Refused<>(refusal);
            case Simulation.Made.Ready(var simulation) ->
                    new Listing<>(steps(input.actions()), Step::key)
                            .reply(
                                    request,
                                    Math.max(1, MOST_DECISIONS / input.resources().size()),
                                    (response, page) ->
                                            response.with(
                                                    "EvaluationResults", shapes(simulation, page)));
        };
    }

    private static List<Step> steps(List<String> actions) {
        return IntStream.range(0, actions.size())
                .mapToObj(place -> new Step(place, actions.get(place)))
                .toList();
    }

    private static List<EvaluationResult> shapes(Simulation simulation, List<Step> page) {
        SimulationShape shape = new SimulationShape(simulation);
        return page.stream().map(step -> shape.of(simulation.result(step.action()))).toList();
    }
}
