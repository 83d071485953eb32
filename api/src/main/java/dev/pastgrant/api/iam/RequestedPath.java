package dev.pastgrant.api.iam;

import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.refusal.Refusal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The path that a request gives a new entity; AWS's pattern lets through some that are none. */
final class RequestedPath {
    private static final Refusal INVALID =
            Refusal.validation(
                    "The specified value for path is invalid. It must begin and end with / and"
                            + " contain only alphanumeric characters and/or / characters.");

    private RequestedPath() {}

    /** The plan for an entity at a path, the root path if none is given. */
    static <R> Plan<R> parse(
            @Nullable String text, Requester requester, Function<EntityPath, Plan<R>> plan) {
        if (text == null) {
            return plan.apply(EntityPath.ROOT);
        }
        return EntityPath.isValid(text)
                ? plan.apply(new EntityPath(text))
                : Plan.refuse(requester, INVALID);
    }
}
