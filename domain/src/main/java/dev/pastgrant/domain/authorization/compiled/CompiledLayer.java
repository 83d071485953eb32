package dev.pastgrant.domain.authorization.compiled;

import dev.pastgrant.domain.authorization.AttributedPolicy;
import dev.pastgrant.domain.authorization.Gate;
import dev.pastgrant.domain.authorization.ParsedPolicy;
import dev.pastgrant.domain.authorization.PolicySource;
import dev.pastgrant.domain.authorization.StatementReference;
import java.util.ArrayList;
import java.util.List;

/** The policies of one gate, or of one level of it. */
final class CompiledLayer {
    private static final CompiledLayer ABSENT =
            new CompiledLayer(Gate.RESOURCE_BASED_POLICY, List.of(), List.of());

    private final Gate gate;
    private final List<AttributedPolicy> attributed;

    /** Those before the first that cannot be read: that one denies whatever is behind it. */
    private final List<CompiledPolicy> policies;

    private CompiledLayer(
            Gate gate, List<AttributedPolicy> attributed, List<CompiledPolicy> readable) {
        this.gate = gate;
        this.attributed = attributed;
        this.policies = readable;
    }

    /** The layer of a resource without a policy. */
    static CompiledLayer absent() {
        return ABSENT;
    }

    static CompiledLayer of(
            Gate gate, List<AttributedPolicy> attributed, CompiledPolicies compiled) {
        Reading.requireFits(attributed.size());
        List<CompiledPolicy> readable = new ArrayList<>(attributed.size());
        for (AttributedPolicy policy : attributed) {
            if (!(policy.policy() instanceof ParsedPolicy.Parsed(var document))) {
                break;
            }
            CompiledPolicy read = compiled.of(document, gate);
            if (!read.canBeAt(gate)) {
                break;
            }
            readable.add(read);
        }
        return new CompiledLayer(gate, attributed, readable);
    }

    Gate gate() {
        return gate;
    }

    /** Whether it is the policy of the resource itself. */
    boolean isOfResource() {
        return gate == Gate.RESOURCE_BASED_POLICY || gate == Gate.ROLE_TRUST_POLICY;
    }

    List<CompiledPolicy> policies() {
        return policies;
    }

    /** Whether there is a policy that cannot be read, behind those that can. */
    boolean hasUnreadable() {
        return policies.size() < attributed.size();
    }

    /** At least the weight of each policy. */
    PolicyWeight weight() {
        PolicyWeight weight = PolicyWeight.NONE;
        for (CompiledPolicy policy : policies) {
            weight = weight.atLeast(policy.weight());
        }
        return weight;
    }

    /** The same, where the first policy that would take too long to compare cannot be read. */
    CompiledLayer readableFor(CompiledRequest request) {
        int count = 0;
        while (count < policies.size() && !policies.get(count).isTooMuchFor(request)) {
            count++;
        }
        return count == policies.size()
                ? this
                : new CompiledLayer(gate, attributed, policies.subList(0, count));
    }

    /** The statement that a reading, or a decision made of it, points at. */
    StatementReference reference(long reading) {
        AttributedPolicy policy = attributed.get(Reading.policy(reading));
        PolicySource source = policy.source();
        int statement = Reading.statement(reading);
        return statement != Reading.WHOLE_POLICY
                        && policy.policy() instanceof ParsedPolicy.Parsed(var document)
                ? new StatementReference(
                        source, statement, document.statements().get(statement).sid())
                : new StatementReference(source, StatementReference.WHOLE_DOCUMENT, null);
    }
}
