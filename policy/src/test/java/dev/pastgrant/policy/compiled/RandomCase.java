package dev.pastgrant.policy.compiled;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pastgrant.policy.compiled.request.CompiledRequest;
import dev.pastgrant.policy.interpreter.Gate;
import dev.pastgrant.policy.language.AttributedPolicy;
import dev.pastgrant.policy.language.PolicyParser;
import dev.pastgrant.policy.language.PolicySource;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.PolicyLayers;
import dev.pastgrant.policy.request.PolicyLayers.ResourceLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Random policies, and requests on which they decide. The same seed makes the same of each. */
final class RandomCase {
    /** So many requests are made of it: a case's seed is that of the first of them, so divided. */
    static final int REQUESTS = 40;

    /** For as many patterns as documents that may be remembered have. */
    private static final int ROOM = 10_000;

    private final long seed;
    private final List<PolicyText> texts = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final Dice dice;
    private final PolicyLayers layers;
    private final @Nullable PolicyLayers former;
    private @Nullable CompiledLayers compiled;

    RandomCase(long seed) {
        this.seed = seed;
        this.dice = new Dice(seed);
        this.layers =
                new PolicyLayers(
                        percent(94) ? identity() : null,
                        percent(25) ? policies(Gate.PERMISSIONS_BOUNDARY, 1) : null,
                        percent(25) ? policies(Gate.SESSION_POLICY, 2) : null,
                        resource(),
                        percent(25) ? levels(Gate.SERVICE_CONTROL_POLICY) : null,
                        percent(25) ? levels(Gate.RESOURCE_CONTROL_POLICY) : null,
                        percent(15) ? policies(Gate.VPC_ENDPOINT_POLICY, 2) : null);
        this.former = percent(30) ? former() : null;
    }

    /** What the policies were before some of them changed. */
    private PolicyLayers former() {
        return new PolicyLayers(
                formerly(Gate.IDENTITY_BASED_POLICY, layers.identity()),
                formerly(Gate.PERMISSIONS_BOUNDARY, layers.boundary()),
                formerly(Gate.SESSION_POLICY, layers.session()),
                percent(50) ? layers.resource() : resource(),
                formerLevels(Gate.SERVICE_CONTROL_POLICY, layers.serviceControl()),
                formerLevels(Gate.RESOURCE_CONTROL_POLICY, layers.resourceControl()),
                formerly(Gate.VPC_ENDPOINT_POLICY, layers.endpoint()));
    }

    private @Nullable List<List<AttributedPolicy>> formerLevels(
            Gate gate, @Nullable List<List<AttributedPolicy>> levels) {
        return levels == null || percent(20)
                ? null
                : levels.stream()
                        .map(level -> level.stream().map(one -> formerly(gate, one)).toList())
                        .toList();
    }

    private @Nullable List<AttributedPolicy> formerly(
            Gate gate, @Nullable List<AttributedPolicy> policies) {
        return policies == null || percent(20)
                ? null
                : policies.stream()
                        .skip(percent(15) ? 1 : 0)
                        .map(one -> formerly(gate, one))
                        .toList();
    }

    private AttributedPolicy formerly(Gate gate, AttributedPolicy policy) {
        return percent(70) ? policy : policy(gate);
    }

    /** The policies compiled, once for all requests; some by way of what they were before. */
    CompiledLayers compiled() {
        if (compiled == null) {
            var compiling = new CompiledPolicies(percent(50) ? 0 : ROOM);
            compiled =
                    former == null
                            ? CompiledLayers.of(layers, compiling)
                            : before(former, compiling).with(layers, compiling);
        }
        return compiled;
    }

    /** What the policies were before, after one change or two. */
    private CompiledLayers before(PolicyLayers policies, CompiledPolicies compiling) {
        CompiledLayers before = askedSome(CompiledLayers.of(policies, compiling));
        return percent(50) ? before : askedSome(before.with(former(), compiling));
    }

    private CompiledLayers askedSome(CompiledLayers before) {
        for (int i = 0; i < REQUESTS; i++) {
            if (percent(50)) {
                before.allow(CompiledRequest.of(request(seed * REQUESTS + i)));
            }
        }
        return before;
    }

    private boolean percent(int of100) {
        return dice.percent(of100);
    }

    PolicyLayers layers() {
        return layers;
    }

    static AuthorizationRequest request(long seed) {
        var dice = new Dice(~seed);
        var texts = new RandomTexts(dice);
        return new AuthorizationRequest(
                dice.of(Players.ALL.subList(0, dice.percent(60) ? 3 : Players.ALL.size())),
                texts.action(),
                texts.arn(),
                dice.percent(85) ? Players.HOME : Players.NEIGHBOUR,
                RandomContext.of(dice),
                dice.percent(95) ? Set.of() : Set.of(RandomContext.key(dice)));
    }

    private List<AttributedPolicy> identity() {
        return policies(Gate.IDENTITY_BASED_POLICY, percent(95) ? 3 : 20);
    }

    private ResourceLayer resource() {
        return switch (dice.below(10)) {
            case 0, 1, 2 -> new ResourceLayer.Policy(policy(Gate.RESOURCE_BASED_POLICY));
            case 3, 4 -> new ResourceLayer.Trust(policy(Gate.ROLE_TRUST_POLICY));
            default -> new ResourceLayer.Absent();
        };
    }

    private List<List<AttributedPolicy>> levels(Gate gate) {
        return dice.times(dice.between(0, 3), () -> policies(gate, 2));
    }

    private List<AttributedPolicy> policies(Gate gate, int most) {
        int least = dice.percent(5) ? 0 : 1;
        return dice.times(dice.between(least, most), () -> policy(gate));
    }

    private AttributedPolicy policy(Gate gate) {
        PolicyText text =
                !texts.isEmpty() && percent(5) ? dice.of(texts) : RandomPolicy.of(dice, gate);
        texts.add(text);
        String name = gate.name().toLowerCase(Locale.ROOT) + " " + texts.size();
        shown.add(name + ": " + text.json());
        return new AttributedPolicy(PolicyParser.parse(text), new PolicySource.Given(name));
    }

    /** Everything that is needed to understand a case: the policies, then the request, as JSON. */
    String shown(AuthorizationRequest request) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("principal", request.principal().toString());
        node.put("action", request.action());
        node.put("resource", request.resource());
        node.put("resourceAccount", request.resourceAccount().digits());
        request.undisclosed().forEach(node.putArray("undisclosed")::add);
        ObjectNode context = node.putObject("context");
        request.context()
                .valuesByKey()
                .forEach((key, values) -> values.forEach(context.putArray(key)::add));
        return String.join("\n", shown) + "\n" + node;
    }
}
