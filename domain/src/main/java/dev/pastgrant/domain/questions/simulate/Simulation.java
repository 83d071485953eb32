package dev.pastgrant.domain.questions.simulate;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.interpreter.Interpreter;
import dev.pastgrant.policy.language.StatementPosition;
import dev.pastgrant.policy.language.StatementReference;
import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.PolicyLayers;
import dev.pastgrant.policy.request.PolicyLayers.ResourceLayer;
import dev.pastgrant.policy.request.RequestContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A simulation that can be carried out. It has its caller, policies and condition keys. For use by
 * one thread.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_testing-policies.html">IAM
 *     policy testing with the IAM policy simulator</a>
 */
public final class Simulation {
    private static final String RESOURCE_ACCOUNT = "aws:ResourceAccount";

    private final SimulationInput input;
    private final SimulatedCaller caller;
    private final PolicyLayers layers;
    private final GivenPolicies given;
    private final PolicyTexts texts;

    /** The condition keys that the policies ask for, sorted. */
    private final List<String> asked;

    private final Map<String, List<String>> keys = new HashMap<>();

    private Simulation(
            SimulationInput input,
            SimulatedCaller caller,
            PolicyLayers own,
            Account account,
            Surroundings around) {
        this.input = input;
        this.caller =
                input.caller() == null ? caller : SimulatedCaller.named(new Arn(input.caller()));
        this.given = new GivenPolicies(input);
        this.layers = given.besides(PolicyExclusion.leaveOut(input.excluded(), own));
        this.texts = new PolicyTexts(account, around, given);
        this.asked = SimulationKeys.askedBy(layers, given.ofResource());
        input.keys().forEach(key -> keys.put(key.name(), key.values()));
    }

    /** The result of making a simulation. */
    public sealed interface Made {
        record Ready(Simulation simulation) implements Made {}

        record Refused(Refusal refusal) implements Made {}
    }

    /** A simulation of only the policies given, requested in an account. */
    public static Made custom(SimulationInput input, Account account, Surroundings around) {
        return SimulationRules.check(input, false)
                .<Made>map(Made.Refused::new)
                .orElseGet(() ->
                        new Made.Ready(
                                new Simulation(
                                        input,
                                        SimulatedCaller.someone(account.ref()),
                                        PolicyLayers.NONE,
                                        account,
                                        around)));
    }

    /**
     * A simulation of the policies of a user, role or group together with those given.
     *
     * @param source the ARN of the user, role or group
     */
    public static Made ofPrincipal(
            SimulationInput input, String source, Account account, Surroundings around) {
        return switch (PolicySubject.find(source, account)) {
            case PolicySubject.Search.Refused(var missing) -> new Made.Refused(missing);
            case PolicySubject.Search.Found(var subject) ->
                    SimulationRules.check(input, subject.isUser())
                            .<Made>map(Made.Refused::new)
                            .orElseGet(() ->
                                    new Made.Ready(
                                            new Simulation(
                                                    input,
                                                    subject.caller(account),
                                                    subject.layers(account, around),
                                                    account,
                                                    around)));
        };
    }

    /** Whether the caller would be allowed to do this to each of the resources. */
    public SimulationResult result(String action) {
        return new SimulationResult(
                action, input.resources().stream().map(each -> result(action, each)).toList());
    }

    /** The place of a statement in its policy's text; empty if the policy as a whole is meant. */
    public Optional<StatementPosition> position(StatementReference statement) {
        return texts.position(statement);
    }

    private ResourceResult result(String action, String resource) {
        // Without the resource's policy, only the caller's side can be simulated.
        AccountId other =
                given.ofResource().flatMap(_ -> toldOwner(resource)).orElseGet(caller::account);
        AuthorizationRequest request =
                new AuthorizationRequest(
                        caller.principal(),
                        action,
                        resource,
                        other,
                        context(resource),
                        undisclosed());
        PolicyLayers bearing =
                given.ofResource()
                        .map(policy ->
                                layers.withResource(ResourceLayer.of(policy, action, resource)))
                        .orElse(layers);
        return new ResourceResult(
                resource,
                Interpreter.explain(request, bearing),
                !other.equals(caller.account()),
                missing(request.conditionKeys()));
    }

    private List<String> missing(RequestContext known) {
        return asked.stream().filter(key -> known.values(key).isEmpty()).toList();
    }

    /** The account that owns the resource: the one in its ARN, or else the one given. */
    private Optional<AccountId> toldOwner(String resource) {
        return Optional.of(resource)
                .filter(Arn::isValid)
                .map(arn -> new Arn(arn).account())
                .filter(AccountId::isValid)
                .or(() -> Optional.ofNullable(input.resourceOwner()).map(o -> new Arn(o).account()))
                .map(AccountId::new);
    }

    /**
     * The condition keys. Those given take precedence over those that follow from the caller and
     * the resource.
     */
    private RequestContext context(String resource) {
        Map<String, List<String>> told = new HashMap<>();
        toldOwner(resource)
                .or(caller::knownAccount)
                .ifPresent(owner -> told.put(RESOURCE_ACCOUNT, List.of(owner.digits())));
        return caller.tags().withAll(told).withAll(keys);
    }

    private Set<String> undisclosed() {
        Set<String> undisclosed = new HashSet<>(caller.undisclosed());
        undisclosed.add(RESOURCE_ACCOUNT);
        undisclosed.addAll(keys.keySet());
        return undisclosed;
    }
}
