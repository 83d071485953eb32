package dev.pastgrant.policy.compiled;

import dev.pastgrant.policy.compiled.request.CompiledRequest;
import dev.pastgrant.policy.interpreter.Gate;
import dev.pastgrant.policy.language.AttributedPolicy;
import dev.pastgrant.policy.language.ParsedPolicy;
import dev.pastgrant.policy.language.PolicySource;
import dev.pastgrant.policy.language.StatementReference;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The policies of one gate, or of one level of it. */
final class CompiledLayer {
    private static final CompiledLayer ABSENT =
            new CompiledLayer(Gate.RESOURCE_BASED_POLICY, List.of(), new CompiledPolicy[0], true);

    private final Gate gate;
    private final List<AttributedPolicy> attributed;

    /**
     * The policies before the first that cannot be read. That one denies everything, so the
     * policies after it do not matter.
     */
    private final CompiledPolicy[] policies;

    private final boolean isUsuallyLight;

    private CompiledLayer(
            Gate gate,
            List<AttributedPolicy> attributed,
            CompiledPolicy[] readable,
            boolean isUsuallyLight) {
        this.gate = gate;
        this.attributed = attributed;
        this.policies = readable;
        this.isUsuallyLight = isUsuallyLight;
    }

    /** The layer of a resource without a policy. */
    static CompiledLayer absent() {
        return ABSENT;
    }

    /**
     * Compiles the policies of a layer.
     *
     * @param before the layer before some of its policies changed, whose unchanged policies are not
     *     looked up again; null if there is no such layer
     */
    static CompiledLayer of(
            Gate gate,
            List<AttributedPolicy> attributed,
            @Nullable CompiledLayer before,
            CompiledPolicies compiled) {
        Reading.requireFits(attributed.size());
        CompiledLayer known = before != null && before.gate == gate ? before : ABSENT;
        CompiledPolicy[] readable = new CompiledPolicy[attributed.size()];
        boolean areLight = true;
        int count = 0;
        for (int i = 0; i < readable.length; i++) {
            AttributedPolicy policy = attributed.get(i);
            boolean isSame = known.isSame(i, policy);
            CompiledPolicy read =
                    isSame ? known.policies[i] : read(gate, policy.policy(), compiled);
            if (read == null) {
                break;
            }
            areLight &= (isSame && known.isUsuallyLight) || read.weight().isSurelyLightForUsual();
            readable[count++] = read;
        }
        return new CompiledLayer(gate, attributed, first(count, readable), areLight);
    }

    private static CompiledPolicy[] first(int count, CompiledPolicy[] all) {
        return count == all.length ? all : Arrays.copyOf(all, count);
    }

    @SuppressWarnings("ReferenceEquality") // Equal ones are found by their content.
    private boolean isSame(int index, AttributedPolicy policy) {
        return index < policies.length && attributed.get(index) == policy;
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

    /** Whether it holds the policy of the resource itself. */
    boolean isOfResource() {
        return gate == Gate.RESOURCE_BASED_POLICY || gate == Gate.ROLE_TRUST_POLICY;
    }

    /** How many policies come before the first that cannot be read. */
    int countReadable() {
        return policies.length;
    }

    CompiledPolicy policy(int index) {
        return policies[index];
    }

    /** Whether this same policy object is at the index. */
    @SuppressWarnings("ReferenceEquality") // Treating equal values as different only costs time.
    boolean has(int index, CompiledPolicy policy) {
        return index < policies.length && policies[index] == policy;
    }

    /** Whether a policy that cannot be read follows those that can. */
    boolean hasUnreadable() {
        return policies.length < attributed.size();
    }

    /** Whether each of its policies is surely within the limit for every usual request. */
    boolean isUsuallyLight() {
        return isUsuallyLight;
    }

    /** Whether each of its policies is surely within the limit for a request. */
    boolean isSurelyLightFor(CompiledRequest request) {
        for (CompiledPolicy policy : policies) {
            if (!policy.weight().isSurelyLightFor(request)) {
                return false;
            }
        }
        return true;
    }

    /**
     * This layer for one request: a policy that would take too long to compare with it counts as
     * one that cannot be read.
     */
    CompiledLayer readableFor(CompiledRequest request) {
        int count = 0;
        while (count < policies.length && !policies[count].isTooMuchFor(request)) {
            count++;
        }
        return count == policies.length
                ? this
                : new CompiledLayer(gate, attributed, first(count, policies), isUsuallyLight);
    }

    /** The statement that a {@link Reading} or a {@link CompactVerdict} points at. */
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
