package dev.pastgrant.api.iam.simulate;

import dev.pastgrant.domain.questions.simulate.MatchedStatement;
import dev.pastgrant.domain.questions.simulate.ResourceResult;
import dev.pastgrant.domain.questions.simulate.Simulation;
import dev.pastgrant.domain.questions.simulate.SimulationResult;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.interpreter.Gate;
import dev.pastgrant.policy.language.PolicySource;
import dev.pastgrant.policy.language.StatementPosition;
import dev.pastgrant.policy.language.StatementReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.OrganizationsDecisionDetail;
import software.amazon.awssdk.services.iam.model.PermissionsBoundaryDecisionDetail;
import software.amazon.awssdk.services.iam.model.Position;
import software.amazon.awssdk.services.iam.model.ResourceSpecificResult;
import software.amazon.awssdk.services.iam.model.Statement;

/**
 * Results in AWS's shape. There is one for each action. If resources were named, it has the result
 * of each resource.
 *
 * <p>Policies and their types have the names of AWS's actual answers. The types' names differ from
 * those in AWS's model.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_EvaluationResult.html">EvaluationResult</a>
 */
record SimulationShape(Simulation simulation) {
    private static final String ALL_RESOURCES = "*";
    private static final String NO_TYPE = "none";

    EvaluationResult of(SimulationResult result) {
        EvaluationResult.Builder shape =
                EvaluationResult.builder()
                        .evalActionName(result.action())
                        .evalResourceName(
                                result.resources().size() == 1
                                        ? result.resources().getFirst().resource()
                                        : ALL_RESOURCES)
                        .evalDecision(result.decision().text())
                        .matchedStatements(statements(result.matchedStatements()))
                        .missingContextValues(List.of())
                        .organizationsDecisionDetail(organization(result.allowedByOrganization()))
                        .permissionsBoundaryDecisionDetail(boundary(result.allowedByBoundary()));
        if (!result.namesResources()) {
            return shape.missingContextValues(result.resources().getFirst().missingKeys()).build();
        }
        return shape.evalDecisionDetailsWithStrings(details(result))
                .resourceSpecificResults(result.resources().stream().map(this::of).toList())
                .build();
    }

    private ResourceSpecificResult of(ResourceResult result) {
        return ResourceSpecificResult.builder()
                .evalResourceName(result.resource())
                .evalResourceDecision(result.decision().text())
                .matchedStatements(statements(result.matchedStatements()))
                .missingContextValues(result.missingKeys())
                .evalDecisionDetailsWithStrings(details(result))
                .permissionsBoundaryDecisionDetail(boundary(result.allowedByBoundary()))
                .build();
    }

    private static @Nullable OrganizationsDecisionDetail organization(Optional<Boolean> allowed) {
        return allowed.map(it ->
                        OrganizationsDecisionDetail.builder().allowedByOrganizations(it).build())
                .orElse(null);
    }

    private static @Nullable PermissionsBoundaryDecisionDetail boundary(Optional<Boolean> allowed) {
        return allowed.map(it ->
                        PermissionsBoundaryDecisionDetail.builder()
                                .allowedByPermissionsBoundary(it)
                                .build())
                .orElse(null);
    }

    /**
     * The decision of each kind of policies. It is empty within one account, and null if the
     * organization denies.
     */
    private static @Nullable Map<String, String> details(SimulationResult result) {
        return result.allowedByOrganization().orElse(true)
                ? result.resources().stream()
                        .filter(ResourceResult::isCrossAccount)
                        .findFirst()
                        .map(SimulationShape::sides)
                        .orElse(Map.of())
                : null;
    }

    private static @Nullable Map<String, String> details(ResourceResult result) {
        return result.isCrossAccount() && result.allowedByOrganization().orElse(true)
                ? sides(result)
                : null;
    }

    /** The decision of each kind of policies. */
    private static Map<String, String> sides(ResourceResult result) {
        Map<String, String> sides = new TreeMap<>();
        for (Gate gate : Gate.values()) {
            result.decisionOf(gate).ifPresent(decision -> sides.put(type(gate), decision.text()));
        }
        return sides;
    }

    private List<Statement> statements(List<MatchedStatement> statements) {
        return statements.stream().map(this::statement).toList();
    }

    private Statement statement(MatchedStatement matched) {
        StatementReference reference = matched.statement();
        Optional<StatementPosition> span = simulation.position(reference);
        return Statement.builder()
                .sourcePolicyId(id(reference.policy()))
                .sourcePolicyType(type(matched.gate()))
                .startPosition(span.map(it -> position(it.start())).orElse(null))
                .endPosition(span.map(it -> position(it.end())).orElse(null))
                .build();
    }

    private static Position position(StatementPosition.Position position) {
        return Position.builder().line(position.line()).column(position.column()).build();
    }

    private static String id(PolicySource source) {
        return switch (source) {
            case PolicySource.Managed(var arn, _) -> lastPart(arn);
            case PolicySource.Control(var arn, _) -> lastPart(arn);
            case PolicySource.Inline(var name, var owner) ->
                    owner.resource().substring(0, owner.resource().indexOf('/'))
                            + "_"
                            + lastPart(owner)
                            + "_"
                            + name;
            case PolicySource.Given(var name) -> name;
            case PolicySource.Session _, PolicySource.OfResource _ -> NO_TYPE;
        };
    }

    private static String lastPart(Arn arn) {
        return arn.resource().substring(arn.resource().lastIndexOf('/') + 1);
    }

    private static String type(Gate gate) {
        return switch (gate) {
            case IDENTITY_BASED_POLICY -> "IAM Policy";
            case RESOURCE_BASED_POLICY, ROLE_TRUST_POLICY -> "Resource Policy";
            case PERMISSIONS_BOUNDARY -> "Permissions Boundary Policy";
            case SERVICE_CONTROL_POLICY,
                    RESOURCE_CONTROL_POLICY,
                    VPC_ENDPOINT_POLICY,
                    SESSION_POLICY ->
                    NO_TYPE;
        };
    }
}
