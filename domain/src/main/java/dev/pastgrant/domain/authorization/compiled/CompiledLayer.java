package dev.pastgrant.domain.authorization.compiled;

import dev.pastgrant.domain.authorization.AttributedPolicy;
import dev.pastgrant.domain.authorization.Gate;
import dev.pastgrant.domain.authorization.ParsedPolicy;
import dev.pastgrant.domain.authorization.PolicySource;
import dev.pastgrant.domain.authorization.StatementReference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /**
     * Compiles the policies of a layer.
     *
     * @param before the layer before policies of it changed; those that did not are not looked up
     */
    static CompiledLayer of(
            Gate gate,
            List<AttributedPolicy> attributed,
            @Nullable CompiledLayer before,
            CompiledPolicies compiled) {
        Reading.requireFits(attributed.size());
        CompiledLayer known = before != null && before.gate == gate ? before : ABSENT;
        List<CompiledPolicy> readable = new ArrayList<>(attributed.size());
        for (int i = 0; i < attributed.size(); i++) {
            AttributedPolicy policy = attributed.get(i);
            CompiledPolicy read =
                    known.isSame(i, policy)
                            ? known.policies.get(i)
                            : read(gate, policy.policy(), compiled);
            if (read == null) {
                break;
            }
            readable.add(read);
        }
        return new CompiledLayer(gate, attributed, readable);
    }

    @SuppressWarnings("ReferenceEquality") // Equal ones are found by their content.
    private boolean isSame(int index, AttributedPolicy policy) {
        return index < policies.size() && attributed.get(index) == policy;
    }

    private static @Nullable CompiledPolicy read(
            Gate gate, ParsedPolicy policy, CompiledPolicies compiled) {
        if (!(policy instanceof ParsedPolicy.Parsed(var document))) {
            return null;
        }
        CompiledPolicy read = compiled.of(document, gate);
        return read.canBeAt(gate) ? read : null;
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
