package dev.pastgrant.api.v1;

import dev.pastgrant.api.v1.json.KnownNames;
import dev.pastgrant.api.wire.FormParameters;
import dev.pastgrant.api.wire.Shown;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Refusal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The query of a request to a route.
 *
 * @param known the parameters that the route knows. Nothing else is recorded: an unknown parameter
 *     may be a misspelled signature.
 * @param fault the refusal of a parameter that is unknown or stands twice; null if there is none
 */
record RouteQuery(FormParameters known, @Nullable Refusal fault) {
    /** The parameters that a presigned URL has besides those of its route. */
    private static final Set<String> OF_PRESIGNED_URLS =
            Set.of(
                    "X-Amz-Algorithm",
                    "X-Amz-Content-Sha256",
                    "X-Amz-Credential",
                    "X-Amz-Date",
                    "X-Amz-Expires",
                    "X-Amz-Security-Token",
                    "X-Amz-Signature",
                    "X-Amz-SignedHeaders");

    /**
     * Reads a query.
     *
     * @param isPresigned whether the request's signature is in the query
     */
    static RouteQuery read(String rawQuery, KnownNames names, boolean isPresigned) {
        return switch (FormParameters.parseUriQuery(rawQuery)) {
            case Outcome.Bad(var error) ->
                    new RouteQuery(FormParameters.NONE, Refusal.validation(error.message()));
            case Outcome.Ok(var sent) -> {
                FormParameters known = sent.where(names::has);
                yield new RouteQuery(known, fault(sent, names, isPresigned).orElse(null));
            }
        };
    }

    private static Optional<Refusal> fault(
            FormParameters sent, KnownNames names, boolean isPresigned) {
        Set<String> seen = new HashSet<>();
        for (FormParameters.Parameter parameter : sent.parameters()) {
            String name = parameter.name();
            boolean isKnown = names.has(name) || (isPresigned && OF_PRESIGNED_URLS.contains(name));
            if (!isKnown) {
                return refusal(name, names.unknown(name));
            }
            if (!seen.add(name)) {
                return refusal(name, "stands there twice");
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> refusal(String name, String what) {
        return Optional.of(Refusal.validation("The parameter `" + Shown.name(name) + "` " + what));
    }
}
