package dev.pastgrant.benchmarks.decisions;

import dev.pastgrant.benchmarks.scenario.Policies;
import dev.pastgrant.benchmarks.scenario.Scenario;
import dev.pastgrant.benchmarks.scenario.Size;
import dev.pastgrant.domain.authorization.AttributedPolicy;
import dev.pastgrant.domain.authorization.AuthorizationRequest;
import dev.pastgrant.domain.authorization.PolicyLayers;
import dev.pastgrant.domain.authorization.Verdict;
import dev.pastgrant.domain.authorization.compiled.CompiledLayers;
import dev.pastgrant.domain.authorization.compiled.CompiledRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What JMH runs: a managed policy that 1,000 users have beside their others gets a new version, and
 * each of them is decided by it.
 */
@State(Scope.Benchmark)
public class PolicyChangeBenchmark {
    static final int USERS = 1_000;

    @Param("0")
    long warmUpMillis;

    private List<List<AttributedPolicy>> others = List.of();
    private @Nullable CompiledRequest request;
    private int version;

    /** Makes the users, each with what it has beside the policy that changes. */
    @Setup
    public void prepare() {
        Scenario scenario = Scenario.of(Size.L);
        Policies policies = scenario.policies();
        AuthorizationRequest any = scenario.asks().getFirst().request();
        CompiledRequest asked =
                CompiledRequest.of(
                        new AuthorizationRequest(
                                any.principal(),
                                "s3:GetObject",
                                "arn:aws:s3:::switched",
                                any.resourceAccount(),
                                any.context()));
        others =
                policies.ofUsers().stream()
                        .map(numbers -> numbers.stream().map(policies.all()::get).toList())
                        .filter(other -> isSilent(other, asked))
                        .limit(USERS)
                        .toList();
        request = asked;
        WarmUp.run(warmUpMillis, this::change);
    }

    /** Whether the policy that changes is the only one to decide. */
    private static boolean isSilent(List<AttributedPolicy> other, CompiledRequest asked) {
        return CompiledLayers.of(PolicyLayers.ofIdentity(other)).verdict(asked)
                instanceof Verdict.ImplicitlyDenied;
    }

    /** Changes the policy, and asks on behalf of each user. */
    @Benchmark
    public int change() {
        boolean allows = ++version % 2 == 0;
        AttributedPolicy changed = version(version, allows ? "Allow" : "Deny");
        CompiledRequest asked = Objects.requireNonNull(request);
        int seen = 0;
        for (List<AttributedPolicy> other : others) {
            List<AttributedPolicy> all = new ArrayList<>(other);
            all.add(changed);
            if (CompiledLayers.of(PolicyLayers.ofIdentity(all)).allow(asked) == allows) {
                seen++;
            }
        }
        if (seen < USERS) {
            throw new IllegalStateException(USERS - seen + " users are decided by the old version");
        }
        return seen;
    }

    private static AttributedPolicy version(int number, String effect) {
        return Policies.attached(
                """
                {"Version":"2012-10-17","Id":"%d","Statement":[\
                {"Effect":"%s","Action":"s3:*","Resource":"arn:aws:s3:::switched"}]}\
                """
                        .formatted(number, effect));
    }
}
