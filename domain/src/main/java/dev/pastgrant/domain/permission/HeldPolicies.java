package dev.pastgrant.domain.permission;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.policy.ManagedPolicy;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.language.AttributedPolicy;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.policy.request.PolicyLayers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The managed policies among a caller's own, its groups' and its boundary, with their places in its
 * layers. The places make it possible to replace one policy without looking at the others.
 */
final class HeldPolicies {
    private final Held[] held;

    /** The hash codes of the ids. They mostly suffice to see that an id is not among them. */
    private final int[] hashes;

    private HeldPolicies(Held[] held, int[] hashes) {
        this.held = held;
        this.hashes = hashes;
    }

    /**
     * A policy.
     *
     * @param inIdentity its places among the identity-based policies
     */
    private record Held(ManagedPolicy policy, List<Integer> inIdentity, boolean isBoundary) {
        boolean is(UniqueId id) {
            return policy.id().equals(id);
        }
    }

    static HeldPolicies of(Account account, PolicyLayers layers) {
        Held[] held =
                Stream.of(layers.identity(), layers.boundary())
                        .filter(Objects::nonNull)
                        .flatMap(HeldPolicies::arns)
                        .distinct()
                        .flatMap(arn ->
                                account.policy(arn).stream()
                                        .map(policy -> held(policy, arn, layers)))
                        .toArray(Held[]::new);
        return new HeldPolicies(
                held, Stream.of(held).mapToInt(each -> each.policy().id().hashCode()).toArray());
    }

    private static Stream<Arn> arns(List<AttributedPolicy> policies) {
        return policies.stream().flatMap(policy -> policy.source().policyArn().stream());
    }

    private static Held held(ManagedPolicy policy, Arn arn, PolicyLayers layers) {
        return new Held(
                policy, places(arn, layers.identity()), !places(arn, layers.boundary()).isEmpty());
    }

    private static List<Integer> places(Arn arn, @Nullable List<AttributedPolicy> policies) {
        if (policies == null) {
            return List.of();
        }
        return IntStream.range(0, policies.size())
                .filter(i -> policies.get(i).source().policyArn().equals(Optional.of(arn)))
                .boxed()
                .toList();
    }

    List<UniqueId> ids() {
        return Arrays.stream(held).map(each -> each.policy().id()).toList();
    }

    /** The policy of that id; null if it is not among these. */
    @Nullable ManagedPolicy find(UniqueId id) {
        int place = place(id);
        return place < 0 ? null : held[place].policy();
    }

    private int place(UniqueId id) {
        int hash = id.hashCode();
        for (int i = 0; i < hashes.length; i++) {
            if (hashes[i] == hash && held[i].is(id)) {
                return i;
            }
        }
        return -1;
    }

    /** These policies with one of them changed. */
    HeldPolicies with(ManagedPolicy changed) {
        int place = place(changed.id());
        Held[] now = held.clone();
        now[place] = new Held(changed, held[place].inIdentity(), held[place].isBoundary());
        return new HeldPolicies(now, hashes);
    }

    /** The layers with the present document of one of these policies. */
    PolicyLayers put(ManagedPolicy policy, PolicyLayers layers) {
        Held place = held[place(policy.id())];
        PolicyText document = policy.document();
        PolicyLayers changed = layers;
        if (layers.identity() != null && !place.inIdentity().isEmpty()) {
            List<AttributedPolicy> identity = new ArrayList<>(layers.identity());
            place.inIdentity().forEach(i -> identity.set(i, replaced(identity.get(i), document)));
            changed = changed.withIdentity(identity);
        }
        return layers.boundary() != null && place.isBoundary()
                ? changed.withBoundary(replaced(layers.boundary().getFirst(), document))
                : changed;
    }

    private static AttributedPolicy replaced(AttributedPolicy policy, PolicyText document) {
        return AttributedPolicy.of(document, policy.source());
    }
}
