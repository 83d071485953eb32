package dev.pastgrant.domain.authorization.compiled;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pastgrant.domain.authorization.AttributedPolicy;
import dev.pastgrant.domain.authorization.AuthorizationRequest;
import dev.pastgrant.domain.authorization.Gate;
import dev.pastgrant.domain.authorization.PolicyLayers;
import dev.pastgrant.domain.authorization.PolicyLayers.ResourceLayer;
import dev.pastgrant.domain.authorization.PolicyParser;
import dev.pastgrant.domain.authorization.PolicySource;
import dev.pastgrant.domain.authorization.PolicyText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Random policies, and requests on which they decide. The same seed makes the same of each. */
final class RandomCase {
    private final List<PolicyText> texts = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final Dice dice;
    private final PolicyLayers layers;
    private @Nullable CompiledLayers compiled;

    RandomCase(long seed) {
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
    }

    /** The policies compiled, once for all requests. */
    CompiledLayers compiled() {
        if (compiled == null) {
            compiled = CompiledLayers.of(layers, new CompiledPolicies(0));
        }
        return compiled;
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
