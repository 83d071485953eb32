package dev.pastgrant.domain.authorization;

import static dev.pastgrant.domain.authorization.Goldens.required;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.domain.identity.AccountId;
import dev.pastgrant.domain.identity.Arn;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One golden scenario: policies, a request, and what is expected of it. What a case leaves out it
 * has from its group.
 */
record Scenario(String name, AuthorizationRequest request, PolicyLayers layers, String expected) {
    private static final Arn TARGET = Arn.iam(Cast.HOME, "role/target");

    static Stream<Scenario> all() {
        return Goldens.cases("scenarios").stream()
                .flatMap(group ->
                        required(group, "cases")
                                .valueStream()
                                .map(scenario -> read(group, scenario)));
    }

    private static Scenario read(JsonNode group, JsonNode scenario) {
        String name =
                required(group, "about").asText() + ": " + required(scenario, "name").asText();
        return new Scenario(
                name,
                request(group, scenario),
                layers(group, scenario),
                required(scenario, "then").asText());
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

    private static PolicyLayers layers(JsonNode group, JsonNode scenario) {
        PolicyLayers layers =
                PolicyLayers.ofIdentity(
                                policies(
                                        field(group, scenario, "identity"),
                                        new PolicySource.Inline("own", Cast.ALICE.arn())))
                        .withBoundary(
                                policies(
                                                field(group, scenario, "boundary"),
                                                managed("arn:aws:iam::111111111111:policy/limit"))
                                        .stream()
                                        .findFirst()
                                        .orElse(null));
        JsonNode session = field(group, scenario, "session");
        return withResource(
                session == null
                        ? layers
                        : layers.withSession(policies(session, new PolicySource.Session())),
                field(group, scenario, "trust"),
                field(group, scenario, "resourcePolicy"));
    }

    private static PolicyLayers withResource(
            PolicyLayers layers, @Nullable JsonNode trust, @Nullable JsonNode resourcePolicy) {
        var source = new PolicySource.OfResource(TARGET);
        if (trust != null) {
            return layers.withTrust(policy(trust, source));
        }
        return resourcePolicy == null
                ? layers
                : layers.withResourcePolicy(policy(resourcePolicy, source));
    }

    private static PolicySource managed(String arn) {
        return new PolicySource.Managed(new Arn(arn), Cast.ALICE.arn());
    }

    private static List<AttributedPolicy> policies(@Nullable JsonNode node, PolicySource source) {
        if (node == null) {
            return List.of();
        }
        return node.isArray()
                ? node.valueStream().map(policy -> policy(policy, source)).toList()
                : List.of(policy(node, source));
    }

    /** A text stands for itself, so that a scenario can hold what is no JSON. */
    private static AttributedPolicy policy(JsonNode node, PolicySource source) {
        String json = node.isTextual() ? node.asText() : node.toString();
        return AttributedPolicy.of(new PolicyText(json), source);
    }

    private static @Nullable JsonNode field(JsonNode group, JsonNode scenario, String name) {
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
