package dev.pastgrant.api.signature;

import dev.pastgrant.domain.refusal.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One decoded name and value of a query string. A plus sign is a plus sign, not a blank. This is
 * the query as it was signed, so code that acts on the query must take it from here.
 */
public record QueryParameter(String name, String value) {

    private static final int PARAMETERS_MAX = 2_000;

    /** Reads the query of a request target, the part after the first {@code ?}. */
    static Outcome<List<QueryParameter>, SignatureError> parse(String rawQuery) {
        List<QueryParameter> parameters = new ArrayList<>();
        for (int start = 0; start < rawQuery.length(); ) {
            int end = indexOrEnd(rawQuery, '&', start, rawQuery.length());
            if (end > start) {
                QueryParameter parameter = pair(rawQuery, start, end);
                if (parameter == null || parameters.size() == PARAMETERS_MAX) {
                    return Outcome.bad(
                            SignatureError.malformedQueryString(
                                    "The query string contains a syntax error."));
                }
                parameters.add(parameter);
            }
            start = end + 1;
        }
        return Outcome.ok(List.copyOf(parameters));
    }

    private static @Nullable QueryParameter pair(String query, int start, int end) {
        int equals = indexOrEnd(query, '=', start, end);
        String name = PercentEncoding.decode(query.substring(start, equals));
        String value = PercentEncoding.decode(query.substring(Math.min(equals + 1, end), end));
        return name == null || value == null ? null : new QueryParameter(name, value);
    }

    private static int indexOrEnd(String text, char sought, int start, int end) {
        int found = text.indexOf(sought, start, end);
        return found < 0 ? end : found;
    }
}
