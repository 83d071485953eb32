package dev.pastgrant.benchmarks.scenario;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Policies, and requests of the users that they are attached to. */
public record Scenario(Policies policies, List<Ask> asks) {
    /** The seed is fixed, so that every measuring process makes the same scenario. */
    static final long SEED = 20_250_101;

    /** The scenario of a size. It is always the same. */
    public static Scenario of(Size size) {
        Random random = new Random(SEED);
        Policies policies = Policies.random(size, random);
        Asks asks = new Asks(random);
        return new Scenario(
                policies,
                IntStream.range(0, size.requests())
                        .map(_ -> random.nextInt(size.users()))
                        .mapToObj(user -> asks.next(user, policies.rulesOf(user)))
                        .toList());
    }

    /** This scenario with only its first requests. */
    public Scenario withFirst(int requests) {
        return new Scenario(policies, asks.subList(0, Math.min(requests, asks.size())));
    }

    /** The part of this scenario for one user: its policies and its requests. */
    public Scenario of(int user) {
        return new Scenario(
                policies.of(user),
                asks.stream()
                        .filter(ask -> ask.user() == user)
                        .map(ask -> new Ask(0, ask.rule(), ask.request()))
                        .toList());
    }
}
