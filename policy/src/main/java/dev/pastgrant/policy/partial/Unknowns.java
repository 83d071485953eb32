package dev.pastgrant.policy.partial;

import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.RequestContext;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The part of a request that is unknown before the request is made: the condition keys that the
 * question does not give, except those known to be absent, and possibly the resource.
 *
 * @param varying keys that differ from request to request although they follow from the principal,
 *     such as {@code aws:userid} where the session is not known
 * @param absent whether a key, given in lower case, is absent from every such request
 * @param resourceIsPattern whether the request's resource is a pattern and the request may be about
 *     any resource that it covers
 */
public record Unknowns(Set<String> varying, Predicate<String> absent, boolean resourceIsPattern) {
    public Unknowns {
        varying = Set.copyOf(varying);
    }

    /** The known condition keys of a request, including its principal's. */
    RequestContext known(AuthorizationRequest request) {
        Map<String, List<String>> forgotten = new HashMap<>();
        varying.forEach(key -> forgotten.put(key, List.of()));
        return request.conditionKeys().withAll(forgotten);
    }

    /** Those of some missing keys that the request might have after all. */
    List<String> among(List<String> missingKeys) {
        return missingKeys.stream()
                .filter(key -> !absent.test(key.toLowerCase(Locale.ROOT)))
                .toList();
    }
}
