package dev.pastgrant.domain.questions.simulate;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.interpreter.ReferencedKeys;
import dev.pastgrant.policy.language.AttributedPolicy;
import dev.pastgrant.policy.language.ParsedPolicy;
import dev.pastgrant.policy.language.PolicyDocument;
import dev.pastgrant.policy.language.PolicyDocuments;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.policy.request.PolicyLayers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The condition keys that a simulation of policies needs. */
public final class SimulationKeys {
    private SimulationKeys() {}

    /** The result of looking for the keys. */
    public sealed interface Keys {
        /** The keys in the spelling of the policies, each once. */
        record Found(List<String> names) implements Keys {
            public Found {
                names = List.copyOf(names);
            }
        }

        record Refused(Refusal refusal) implements Keys {}
    }

    /** The condition keys of the policies given. */
    public static Keys keys(List<PolicyText> policies) {
        return keys(List.of(), policies);
    }

    /**
     * The condition keys of the policies of a user, role or group and of those given.
     *
     * @param source the ARN of the user, role or group
     */
    public static Keys keys(
            String source, List<PolicyText> further, Account account, Surroundings around) {
        return switch (PolicySubject.find(source, account)) {
            case PolicySubject.Search.Refused(var refusal) -> new Keys.Refused(refusal);
            case PolicySubject.Search.Found(var subject) ->
                    keys(documents(subject.layers(account, around)), further);
        };
    }

    private static Keys keys(List<PolicyDocument> stored, List<PolicyText> given) {
        Optional<Refusal> malformed = SimulationRules.checkPolicies(GivenPolicies.IDENTITY, given);
        if (malformed.isPresent()) {
            return new Keys.Refused(malformed.get());
        }
        List<PolicyDocument> all = new ArrayList<>(stored);
        given.forEach(text -> parsed(PolicyDocuments.of(text)).forEach(all::add));
        return new Keys.Found(ReferencedKeys.of(all));
    }

    /**
     * The condition keys that any statement asks for, sorted. Spellings that differ only in case
     * count as one key.
     */
    static List<String> askedBy(PolicyLayers layers, Optional<AttributedPolicy> ofResource) {
        Stream<PolicyDocument> control =
                layers.serviceControl() == null
                        ? Stream.empty()
                        : layers.serviceControl().stream()
                                .flatMap(List::stream)
                                .flatMap(policy -> parsed(policy.policy()));
        Stream<PolicyDocument> resource =
                ofResource.stream().flatMap(policy -> parsed(policy.policy()));
        List<PolicyDocument> all =
                Stream.of(documents(layers).stream(), control, resource)
                        .flatMap(documents -> documents)
                        .toList();
        return ReferencedKeys.of(all).stream().sorted(String.CASE_INSENSITIVE_ORDER).toList();
    }

    private static List<PolicyDocument> documents(PolicyLayers layers) {
        return Stream.of(layers.identity(), layers.boundary())
                .flatMap(SimulationKeys::each)
                .flatMap(policy -> parsed(policy.policy()))
                .toList();
    }

    private static Stream<AttributedPolicy> each(@Nullable List<AttributedPolicy> policies) {
        return policies == null ? Stream.empty() : policies.stream();
    }

    private static Stream<PolicyDocument> parsed(ParsedPolicy policy) {
        return policy instanceof ParsedPolicy.Parsed(var document)
                ? Stream.of(document)
                : Stream.empty();
    }
}
