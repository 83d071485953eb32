package dev.pastgrant.policy.interpreter;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.interpreter.Verdict.Denied;
import dev.pastgrant.policy.language.AttributedPolicy;
import dev.pastgrant.policy.language.ParsedPolicy;
import dev.pastgrant.policy.language.Statement;
import dev.pastgrant.policy.language.StatementReference;
import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.PolicyLayers;
import dev.pastgrant.policy.request.PolicyLayers.ResourceLayer;
import dev.pastgrant.policy.request.RequestPrincipal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The reasons for a denial, in the form that AWS gives to callers who may decode it.
 *
 * @param account the account whose administrators may decode it
 * @param json AWS's JSON: {@code allowed}, {@code explicitDeny}, {@code matchedStatements}, {@code
 *     failures} and {@code context}
 */
public record AuthorizationMessage(AccountId account, String json) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** How much detail a message has. */
    public enum Detail {
        ALL,
        WITHOUT_CONDITION_KEYS,
        WITHOUT_STATEMENTS
    }

    /**
     * The message about a denial.
     *
     * @param account the account whose administrators may decode it
     */
    public static AuthorizationMessage of(
            AccountId account,
            AuthorizationRequest request,
            PolicyLayers layers,
            Denied denied,
            Detail detail) {
        ObjectNode node = NODES.objectNode();
        node.put("allowed", false);
        node.put("explicitDeny", denied instanceof Verdict.ExplicitlyDenied);
        node.set("matchedStatements", items(statements(request, layers, denied, detail)));
        node.set("failures", items(List.of()));
        node.set("context", context(request, detail));
        return new AuthorizationMessage(account, node.toString());
    }

    private static List<ObjectNode> statements(
            AuthorizationRequest request, PolicyLayers layers, Denied denied, Detail detail) {
        return switch (denied) {
            case Verdict.ImplicitlyDenied _ -> List.of();
            case Verdict.ExplicitlyDenied(_, var by) ->
                    detail == Detail.WITHOUT_STATEMENTS
                            ? List.of()
                            : statement(layers, by).map(found -> statement(found, request)).stream()
                                    .toList();
        };
    }

    /** The statement; empty if a policy that cannot be read denies as a whole. */
    private static Optional<Statement> statement(PolicyLayers layers, StatementReference by) {
        if (by.index() == StatementReference.WHOLE_DOCUMENT) {
            return Optional.empty();
        }
        return policies(layers)
                .filter(policy -> policy.source().equals(by.policy()))
                .map(AttributedPolicy::policy)
                .flatMap(policy ->
                        policy instanceof ParsedPolicy.Parsed(var document)
                                ? document.statements().stream().skip(by.index()).limit(1)
                                : Stream.empty())
                .findFirst();
    }

    private static Stream<AttributedPolicy> policies(PolicyLayers layers) {
        Stream<AttributedPolicy> ofResource =
                switch (layers.resource()) {
                    case ResourceLayer.Absent _ -> Stream.empty();
                    case ResourceLayer.Policy(var policy) -> Stream.of(policy);
                    case ResourceLayer.Trust(var policy) -> Stream.of(policy);
                };
        return Stream.of(
                        ofResource,
                        each(layers.identity()),
                        each(layers.boundary()),
                        each(layers.session()),
                        each(layers.endpoint()),
                        levels(layers.serviceControl()),
                        levels(layers.resourceControl()))
                .flatMap(policies -> policies);
    }

    private static Stream<AttributedPolicy> each(@Nullable List<AttributedPolicy> policies) {
        return policies == null ? Stream.empty() : policies.stream();
    }

    private static Stream<AttributedPolicy> levels(@Nullable List<List<AttributedPolicy>> levels) {
        return levels == null ? Stream.empty() : levels.stream().flatMap(List::stream);
    }

    private static ObjectNode statement(Statement statement, AuthorizationRequest request) {
        ObjectNode node = NODES.objectNode();
        node.put("statementId", statement.sid() == null ? "" : statement.sid());
        node.put("effect", statement.effect().name());
        node.set("principals", values(List.of(principalId(request))));
        node.set("principalGroups", items(List.of()));
        node.set("actions", values(statement.actions().patterns()));
        Statement.Entries resources = statement.resources();
        node.set("resources", values(resources == null ? List.of() : resources.patterns()));
        node.set(
                "conditions",
                items(
                        statement.conditions().stream()
                                .map(line -> condition(line.key(), line.values()))
                                .toList()));
        return node;
    }

    private static ObjectNode context(AuthorizationRequest request, Detail detail) {
        ObjectNode node = NODES.objectNode();
        node.set("principal", principal(request));
        // AWS writes the action without the service, which is a condition key of its own.
        node.put("action", request.action().substring(request.action().indexOf(':') + 1));
        node.put("resource", request.resource());
        node.set(
                "conditions",
                items(
                        detail == Detail.ALL
                                ? conditionKeys(request).entrySet().stream()
                                        .map(key -> condition(key.getKey(), key.getValue()))
                                        .toList()
                                : List.of()));
        return node;
    }

    private static ObjectNode principal(AuthorizationRequest request) {
        ObjectNode node = NODES.objectNode().put("id", principalId(request));
        if (request.principal() instanceof RequestPrincipal.User user) {
            node.put("name", user.userName());
        }
        return node.put("arn", request.principal().name());
    }

    private static String principalId(AuthorizationRequest request) {
        return request.conditionKeys().values("aws:userid").stream()
                .findFirst()
                .orElseGet(() -> request.principal().name());
    }

    /**
     * The request's condition keys, with those that AWS derives from the action and the resource's
     * ARN.
     */
    private static Map<String, List<String>> conditionKeys(AuthorizationRequest request) {
        Map<String, List<String>> keys = new TreeMap<>(request.conditionKeys().valuesByKey());
        keys.put("aws:Service", List.of(request.action().replaceFirst(":.*", "")));
        if (Arn.isValid(request.resource())) {
            Arn arn = new Arn(request.resource());
            keys.put("aws:ARN", List.of(arn.text()));
            keys.put("aws:Resource", List.of(arn.resource()));
            keys.put("aws:Account", List.of(arn.account()));
            keys.put("aws:Region", List.of(arn.region()));
            keys.put("aws:Type", List.of(arn.resource().replaceFirst("[/:].*", "")));
        }
        return keys;
    }

    private static ObjectNode condition(String key, List<String> values) {
        ObjectNode node = NODES.objectNode().put("key", key);
        node.set("values", values(values));
        return node;
    }

    private static ObjectNode values(List<String> values) {
        return items(values.stream().map(value -> NODES.objectNode().put("value", value)).toList());
    }

    private static ObjectNode items(Collection<ObjectNode> items) {
        ObjectNode node = NODES.objectNode();
        ArrayNode array = node.putArray("items");
        array.addAll(items);
        return node;
    }
}
