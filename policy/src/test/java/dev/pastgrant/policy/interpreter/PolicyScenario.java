package dev.pastgrant.policy.interpreter;

import static dev.pastgrant.policy.interpreter.Goldens.required;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.PolicyLayers;
import dev.pastgrant.policy.request.RequestContext;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One golden scenario: policies, a request, and what is expected of it. What a case leaves out it
 * has from its group.
 *
 * @param because what the explanation must say beyond the verdict; none if it does not matter
 */
record PolicyScenario(
        String name,
        AuthorizationRequest request,
        PolicyLayers layers,
        String expected,
        @Nullable Because because) {
    static Stream<PolicyScenario> all() {
        return Goldens.cases("scenarios").stream()
                .flatMap(group ->
                        required(group, "cases")
                                .valueStream()
                                .map(scenario -> read(group, scenario)));
    }

    private static PolicyScenario read(JsonNode group, JsonNode scenario) {
        String name =
                required(group, "about").asText() + ": " + required(scenario, "name").asText();
        JsonNode because = scenario.get("because");
        return new PolicyScenario(
                name,
                request(group, scenario),
                new ScenarioLayers(group, scenario).read(),
                required(scenario, "then").asText(),
                because == null ? null : Because.read(because));
    }

    private static AuthorizationRequest request(JsonNode group, JsonNode scenario) {
        String who = text(group, scenario, "principal", "alice");
        JsonNode context = field(group, scenario, "context");
        return new AuthorizationRequest(
                Objects.requireNonNull(Cast.BY_NAME.get(who), who),
                text(group, scenario, "action", "s3:GetObject"),
                text(group, scenario, "resource", "arn:aws:s3:::bucket/key"),
                new AccountId(text(group, scenario, "resourceAccount", Cast.HOME.digits())),
                context == null ? RequestContext.EMPTY : Goldens.context(context));
    }

    static @Nullable JsonNode field(JsonNode group, JsonNode scenario, String name) {
        JsonNode own = scenario.get(name);
        return own != null ? own : group.get(name);
    }

    private static String text(JsonNode group, JsonNode scenario, String name, String otherwise) {
        JsonNode node = field(group, scenario, name);
        return node == null ? otherwise : node.asText();
    }

    @Override
    public String toString() {
        return name;
    }
}
