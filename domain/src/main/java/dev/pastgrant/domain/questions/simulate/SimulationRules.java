package dev.pastgrant.domain.questions.simulate;

import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.ParsedPolicy;
import dev.pastgrant.policy.language.PolicyDocuments;
import dev.pastgrant.policy.language.PolicyKind;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.policy.validation.PolicyValidator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The requests that the simulator refuses. It answers all of them with InvalidInput, even malformed
 * policies.
 */
final class SimulationRules {
    /**
     * The most resources or context entries of a request. More would be too much work for one
     * request.
     */
    private static final int MAX_MEMBERS = 1_000;

    private static final Refusal NO_CALLER =
            Refusal.invalidInput("Invalid caller - Caller must be an IAM user in this context.");

    private SimulationRules() {}

    /**
     * The refusal of a request that cannot be simulated; empty if it can be.
     *
     * @param isOfUser whether the policies are those of a user, which can then be the caller itself
     */
    static Optional<Refusal> check(SimulationInput input, boolean isOfUser) {
        return checkPolicies(GivenPolicies.IDENTITY, input.policies())
                .or(() -> checkPolicies(GivenPolicies.BOUNDARY, input.boundaries()))
                .or(() ->
                        refuseIf(
                                input.boundaries().size() > 1,
                                "Only one permissions boundary can be simulated at a time."))
                .or(() -> checkOrganization(input.organization()))
                .or(() ->
                        input.excluded().stream()
                                .flatMap(excluded -> excluded.check().stream())
                                .findFirst())
                .or(() ->
                        Optional.ofNullable(input.resourcePolicy())
                                .flatMap(SimulationRules::checkResourcePolicy))
                .or(() ->
                        firstOf(
                                input.actions(),
                                action -> !isAction(action),
                                "ActionNames are not in a valid format: %s."))
                .or(() -> checkResources(input.resources()))
                .or(() -> checkOwner(input))
                .or(() -> checkCaller(input, isOfUser))
                .or(() -> checkHandling(input))
                .or(() -> checkCount("ContextEntries", input.keys()))
                .or(() -> input.keys().stream().flatMap(key -> key.check().stream()).findFirst());
    }

    /**
     * The refusal of a level that is empty or has a text that is not a policy. An empty level would
     * allow nothing, which no organization has: whoever sends one has forgotten its policies.
     */
    private static Optional<Refusal> checkOrganization(List<List<PolicyText>> levels) {
        return checkCount(GivenPolicies.ORGANIZATION, levels)
                .or(() ->
                        refuseIf(
                                levels.stream().anyMatch(List::isEmpty),
                                GivenPolicies.ORGANIZATION
                                        + " cannot have a level without policies."))
                .or(() ->
                        IntStream.range(0, levels.size())
                                .mapToObj(i -> checkPolicies(GivenPolicies.level(i), levels.get(i)))
                                .flatMap(Optional::stream)
                                .findFirst());
    }

    /** The refusal of the first text that is not a policy. */
    static Optional<Refusal> checkPolicies(String parameter, List<PolicyText> policies) {
        return Stream.iterate(0, i -> i < policies.size(), i -> i + 1)
                .flatMap(i ->
                        PolicyValidator.check(policies.get(i), PolicyKind.SESSION).stream()
                                .map(fault -> malformed(parameter + "." + (i + 1), fault)))
                .findFirst();
    }

    private static Refusal malformed(String parameter, String fault) {
        return Refusal.invalidInput("Invalid policy in " + parameter + ": " + fault);
    }

    private static Optional<Refusal> checkResourcePolicy(PolicyText policy) {
        return switch (PolicyDocuments.of(policy)) {
            case ParsedPolicy.Malformed(var fault, _) ->
                    Optional.of(malformed(GivenPolicies.RESOURCE, fault));
            case ParsedPolicy.Parsed(var document) ->
                    document.statements().stream()
                            .filter(statement -> statement.principals() == null)
                            .findFirst()
                            .map(_ ->
                                    malformed(
                                            GivenPolicies.RESOURCE,
                                            "Missing required field Principal"));
        };
    }

    /** Whether a text is a name like {@code s3:GetObject}. The simulator accepts no wildcards. */
    private static boolean isAction(String action) {
        int colon = action.indexOf(':');
        return colon > 0 && colon < action.length() - 1 && action.indexOf('*') < 0;
    }

    private static Optional<Refusal> checkResources(List<String> resources) {
        return firstOf(
                        resources,
                        resource ->
                                !resource.equals(SimulationInput.EVERYTHING)
                                        && !Arn.isValid(resource),
                        "ResourceNames are not in a valid ARN format: %s.")
                .or(() -> checkCount("ResourceArns", resources));
    }

    private static Optional<Refusal> checkCount(String parameter, List<?> members) {
        return refuseIf(
                members.size() > MAX_MEMBERS,
                "%s cannot have more than %d members.".formatted(parameter, MAX_MEMBERS));
    }

    private static Optional<Refusal> checkOwner(SimulationInput input) {
        return Optional.ofNullable(input.resourceOwner())
                .filter(owner -> !isAccount(owner))
                .map(owner ->
                        Refusal.invalidInput(
                                "'" + owner + "' is not a valid as a Resource Owner."));
    }

    private static boolean isAccount(String owner) {
        return Arn.isValid(owner)
                && AccountId.isValid(new Arn(owner).account())
                && new Arn(owner).service().equals("iam")
                && new Arn(owner).resource().equals("root");
    }

    /**
     * The refusal if there is a resource's policy but no caller. Such a policy names principals, so
     * it needs a caller to match.
     */
    private static Optional<Refusal> checkCaller(SimulationInput input, boolean isOfUser) {
        boolean isGood =
                input.caller() == null
                        ? isOfUser || input.resourcePolicy() == null
                        : isUser(input.caller());
        return isGood ? Optional.empty() : Optional.of(NO_CALLER);
    }

    private static boolean isUser(String caller) {
        return Arn.isValid(caller)
                && AccountId.isValid(new Arn(caller).account())
                && new Arn(caller).service().equals("iam")
                && new Arn(caller).resource().matches("user/(.*/)?[^/]+");
    }

    private static Optional<Refusal> checkHandling(SimulationInput input) {
        String option = input.handlingOption();
        if (option == null) {
            return Optional.empty();
        }
        Optional<LaunchScenario> scenario = LaunchScenario.of(option);
        return scenario.isEmpty()
                ? refuseIf(true, "Invalid ResourceHandlingOption: " + option + ".")
                : scenario.get()
                        .missing(input.resources())
                        .map(kind ->
                                Refusal.invalidInput(
                                        "ResourceHandlingOption %s requires a resource of type %s."
                                                .formatted(option, kind)));
    }

    private static Optional<Refusal> firstOf(
            List<String> texts, Predicate<String> fault, String message) {
        return texts.stream()
                .filter(fault)
                .findFirst()
                .map(text -> Refusal.invalidInput(message.formatted(text)));
    }

    private static Optional<Refusal> refuseIf(boolean fault, String message) {
        return fault ? Optional.of(Refusal.invalidInput(message)) : Optional.empty();
    }
}
