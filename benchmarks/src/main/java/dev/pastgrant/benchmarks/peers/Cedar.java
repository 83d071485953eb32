package dev.pastgrant.benchmarks.peers;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.AuthorizationResponse;
import com.cedarpolicy.model.AuthorizationSuccessResponse;
import com.cedarpolicy.model.entity.Entity;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.IpAddress;
import com.cedarpolicy.value.PrimBool;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import dev.pastgrant.benchmarks.scenario.Ask;
import dev.pastgrant.benchmarks.scenario.Engine;
import dev.pastgrant.benchmarks.scenario.Rule;
import dev.pastgrant.benchmarks.scenario.Scenario;
import dev.pastgrant.policy.request.RequestContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Cedar through cedar-java. Policies are parsed once and kept by the native library. Requests and
 * entities are made in advance, but each call writes them as JSON and reads its answer from JSON,
 * because the API offers no other way.
 */
public final class Cedar implements Engine {
    private static final EntityTypeName USER = type("User");
    private static final EntityTypeName ACTION = type("Action");
    private static final EntityTypeName RESOURCE = type("Resource");
    private static final EntityTypeName POLICY = type("Policy");

    private final BasicAuthorizationEngine engine = new BasicAuthorizationEngine();
    private final PolicySet policies;
    private final List<Call> calls;

    private record Call(AuthorizationRequest request, Set<Entity> entities) {}

    /**
     * Prepares a scenario. If there is only one user, its policies are for every principal, and no
     * entity need be sent. Otherwise a user is a member of the policies that are attached to it.
     */
    public Cedar(Scenario scenario) {
        List<List<Integer>> ofUsers = scenario.policies().ofUsers();
        boolean alone = ofUsers.size() == 1;
        policies =
                new PolicySet(
                        scenario.policies().rules().stream()
                                .map(rule -> policy(rule, alone ? "principal" : holder(rule)))
                                .collect(Collectors.toSet()));
        calls =
                scenario.asks().stream()
                        .map(ask ->
                                new Call(
                                        request(ask),
                                        alone
                                                ? Set.of()
                                                : Set.of(user(ask, ofUsers.get(ask.user())))))
                        .toList();
        try {
            policies.cache();
        } catch (CacheException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static Policy policy(Rule rule, String principal) {
        return new Policy(CedarText.of(rule, principal), rule.id());
    }

    private static EntityTypeName type(String name) {
        return EntityTypeName.parse(name).orElseThrow();
    }

    private static String holder(Rule rule) {
        return "principal in " + POLICY.of(String.valueOf(rule.policy())).toCedarExpr();
    }

    private static Entity user(Ask ask, List<Integer> attached) {
        return new Entity(
                USER.of(ask.request().principal().name()),
                attached.stream()
                        .map(policy -> POLICY.of(policy.toString()))
                        .collect(Collectors.toSet()));
    }

    private static AuthorizationRequest request(Ask ask) {
        Map<String, Value> context = context(ask.request().context());
        context.put(CedarText.ARN, new PrimString(ask.request().resource()));
        return new AuthorizationRequest(
                USER.of(ask.request().principal().name()),
                ACTION.of(ask.request().action()),
                RESOURCE.of("any"),
                context);
    }

    private static Map<String, Value> context(RequestContext context) {
        Map<String, Value> values = new HashMap<>();
        context.valuesByKey()
                .forEach((key, texts) -> values.put(key, value(key, texts.getFirst())));
        return values;
    }

    private static Value value(String key, String text) {
        return switch (key) {
            case Rule.SOURCE_IP -> new IpAddress(text);
            case Rule.SECURE_TRANSPORT, Rule.WITH_MFA -> new PrimBool(Boolean.parseBoolean(text));
            default -> new PrimString(text);
        };
    }

    @Override
    public boolean decide(int request) {
        Call call = calls.get(request);
        try {
            return allowed(engine.isAuthorized(call.request(), policies, call.entities()));
        } catch (AuthException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static boolean allowed(AuthorizationResponse response) {
        AuthorizationSuccessResponse answer =
                response.success.orElseThrow(() -> new IllegalStateException(response.toString()));
        if (!answer.getErrors().isEmpty()) {
            throw new IllegalStateException(response.toString());
        }
        return answer.isAllowed();
    }
}
