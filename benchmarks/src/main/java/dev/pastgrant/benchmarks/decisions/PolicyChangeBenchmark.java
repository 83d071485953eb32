package dev.pastgrant.benchmarks.decisions;

import dev.pastgrant.benchmarks.scenario.ManyUsers;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.permission.Authorities;
import dev.pastgrant.policy.compiled.request.CompiledRequest;
import dev.pastgrant.policy.language.PolicyText;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * JMH runs this: a managed policy gets a new version by an event of the account. 1,000 users have
 * this policy besides others. It then decides requests of these users, in the way in which their
 * calls are decided.
 */
@State(Scope.Benchmark)
public class PolicyChangeBenchmark {
    static final int USERS = 1_000;

    @Param("0")
    long warmUpMillis;

    private final Authorities authorities = new Authorities();
    private @Nullable ManyUsers users;
    private @Nullable Account account;
    private @Nullable CompiledRequest request;
    private int version = ManyUsers.FIRST_VERSION;

    /** Makes the account, and asks once on behalf of each user. */
    @Setup
    public void prepare() {
        users = ManyUsers.of(USERS);
        account = users.account();
        request = CompiledRequest.of(users.request());
        change();
        WarmUp.run(warmUpMillis / 2, this::change);
        WarmUp.run(warmUpMillis / 2, this::changeAndAskOnce);
    }

    /**
     * Changes the policy, and asks on behalf of one user, which shows that the change has taken
     * effect.
     */
    @Benchmark
    public boolean changeAndAskOnce() {
        boolean allows = evolve();
        check(version % USERS, allows);
        return allows;
    }

    /** Changes the policy, and asks on behalf of each user. */
    @Benchmark
    public boolean change() {
        boolean allows = evolve();
        for (int i = 0; i < USERS; i++) {
            check(i, allows);
        }
        return allows;
    }

    /**
     * Gives the policy its next version.
     *
     * @return whether this version allows the request
     */
    private boolean evolve() {
        boolean allows = ++version % 2 == 0;
        account = present().evolve(account(), version, document(allows));
        return allows;
    }

    private PolicyText document(boolean allows) {
        return new PolicyText(
                """
                {"Version":"2012-10-17","Id":"%d","Statement":[\
                {"Effect":"%s","Action":"s3:*","Resource":"%s"}]}\
                """
                        .formatted(version, allows ? "Allow" : "Deny", ManyUsers.RESOURCE));
    }

    private void check(int user, boolean allows) {
        Caller caller = present().callers().get(user);
        CompiledRequest asked = Objects.requireNonNull(request);
        if (authorities.of(account(), Surroundings.NONE, caller).compiled().allow(asked)
                != allows) {
            throw new IllegalStateException("user " + user + " is decided by an old version");
        }
    }

    private ManyUsers present() {
        return Objects.requireNonNull(users);
    }

    private Account account() {
        return Objects.requireNonNull(account);
    }
}
