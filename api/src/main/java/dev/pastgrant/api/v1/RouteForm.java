package dev.pastgrant.api.v1;

import dev.pastgrant.api.v1.json.KnownNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request of a route may hold. Anything else is refused, and never recorded.
 *
 * @param summary what the route answers, in one sentence
 * @param query the query parameters that the route knows, without {@code asOf}
 * @param body the fields of the body's JSON object; empty for a route that reads no body
 * @param answer the fields of the JSON object that it answers
 * @param hasPast whether it can be asked about a moment
 * @param permission the action that it needs; null if it is Pastgrant's own of the route's name
 */
public record RouteForm(
        String summary,
        List<RouteField> query,
        List<RouteField> body,
        List<RouteField> answer,
        boolean hasPast,
        @Nullable String permission) {
    /**
     * The parameter that names a moment. Every route knows it; a route without a past refuses it.
     */
    static final String AS_OF = "asOf";

    public RouteForm {
        query = List.copyOf(query);
        body = List.copyOf(body);
        answer = List.copyOf(answer);
    }

    /** The form of a route that knows no parameters yet, and can be asked about any moment. */
    public static RouteForm of(String summary) {
        return new RouteForm(summary, List.of(), List.of(), List.of(), true, null);
    }

    public RouteForm query(RouteField... parameters) {
        return new RouteForm(summary, List.of(parameters), body, answer, hasPast, permission);
    }

    public RouteForm body(RouteField... fields) {
        return new RouteForm(summary, query, List.of(fields), answer, hasPast, permission);
    }

    public RouteForm answer(RouteField... fields) {
        return new RouteForm(summary, query, body, List.of(fields), hasPast, permission);
    }

    public RouteForm withoutPast() {
        return new RouteForm(summary, query, body, answer, false, permission);
    }

    /**
     * The form of a route that needs a permission of AWS's, such as {@code iam:EnableMFADevice}.
     */
    public RouteForm needing(String action) {
        return new RouteForm(summary, query, body, answer, hasPast, action);
    }

    /** The names of the query parameters. */
    KnownNames parameters() {
        return new KnownNames(query.stream().map(RouteField::name).toList()).and(AS_OF);
    }
}
