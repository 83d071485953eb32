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
 * What is not known before a request is made: the condition keys that the question does not give,
 * except for those that are known to be absent; and perhaps which resource it is about.
 *
 * @param varying keys that differ from request to request although they follow from the principal,
 *     such as {@code aws:userid} where the session is not known
 * @param absent whether no such request has a key, which is given in lower case
 * @param resourceIsPattern whether the request may be about anything that its resource covers
 */
public record Unknowns(Set<String> varying, Predicate<String> absent, boolean resourceIsPattern) {
    public Unknowns {
        varying = Set.copyOf(varying);
    }

    /** What is known of the keys of a request, with its principal's. */
    RequestContext known(AuthorizationRequest request) {
        Map<String, List<String>> forgotten = new HashMap<>();
        varying.forEach(key -> forgotten.put(key, List.of()));
        return request.conditionKeys().withAll(forgotten);
    }

    /** Those keys, of some that a request was asked for in vain, that it might yet have. */
    List<String> among(List<String> missingKeys) {
        return missingKeys.stream()
                .filter(key -> !absent.test(key.toLowerCase(Locale.ROOT)))
                .toList();
    }
}
