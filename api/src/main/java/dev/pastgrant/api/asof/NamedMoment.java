package dev.pastgrant.api.asof;

import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Refusal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The moment that a request names, not yet resolved. A request may name it only once: in the path,
 * in a header, or in a parameter of the native API.
 *
 * @param text the moment as written; null for the present
 */
public record NamedMoment(@Nullable String text) {
    /** The header that names a moment, in lower case. */
    public static final String HEADER = "x-as-of";

    private static final NamedMoment PRESENT = new NamedMoment(null);

    /** The moment that a request names in its path or header. */
    public static Outcome<NamedMoment, Refusal> of(AsOfPath path, List<String> headers) {
        List<String> named =
                Stream.concat(path.moment().stream(), headers.stream()).limit(2).toList();
        return switch (named.size()) {
            case 0 -> Outcome.ok(PRESENT);
            case 1 -> Outcome.ok(new NamedMoment(named.getFirst()));
            default -> twice("give it in the path or in X-As-Of, once.");
        };
    }

    public boolean isNow() {
        return text == null;
    }

    /** The same moment, or the one that a parameter names. Refused if both are given. */
    public Outcome<NamedMoment, Refusal> or(@Nullable String parameter) {
        if (parameter == null) {
            return Outcome.ok(this);
        }
        return text == null ? Outcome.ok(new NamedMoment(parameter)) : twice("give it once.");
    }

    private static Outcome<NamedMoment, Refusal> twice(String advice) {
        return Outcome.bad(Refusal.validation("A request reads at one moment: " + advice));
    }
}
