package dev.pastgrant.api.wire;

import dev.pastgrant.domain.refusal.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The decoded parameters of a query string or form, in the order in which they were sent. */
public final class FormParameters {
    /**
     * The most parameters of a request. No request of the five services needs as many. AWS does not
     * document a limit.
     */
    static final int MAX_PARAMETERS = 10_000;

    public static final FormParameters NONE = new FormParameters(List.of());

    /** A name and its value. */
    public record Parameter(String name, String value) {}

    private final List<Parameter> parameters;

    private FormParameters(List<Parameter> parameters) {
        this.parameters = List.copyOf(parameters);
    }

    /**
     * Reads {@code application/x-www-form-urlencoded}. A name must not be repeated. Otherwise one
     * of its values might be checked and the other one used.
     */
    public static Outcome<FormParameters, WireError> parseForm(String raw) {
        return parse(raw, true).then(FormParameters::distinct);
    }

    /** Reads the query of a URI. A repeated name is a list, and {@code +} is a plus. */
    public static Outcome<FormParameters, WireError> parseUriQuery(String raw) {
        return parse(raw, false);
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    /** Those parameters whose name is wanted and stands there once. */
    public FormParameters where(Predicate<String> wanted) {
        Map<String, Parameter> once = new LinkedHashMap<>();
        Set<String> several = new HashSet<>();
        for (Parameter parameter : parameters) {
            if (wanted.test(parameter.name())
                    && once.putIfAbsent(parameter.name(), parameter) != null) {
                several.add(parameter.name());
            }
        }
        once.keySet().removeAll(several);
        return new FormParameters(List.copyOf(once.values()));
    }

    /** The first value of a name. */
    public Optional<String> value(String name) {
        for (Parameter parameter : parameters) {
            if (parameter.name().equals(name)) {
                return Optional.of(parameter.value());
            }
        }
        return Optional.empty();
    }

    /** All values of a name. */
    public List<String> values(String name) {
        return parameters.stream()
                .filter(p -> p.name().equals(name))
                .map(Parameter::value)
                .toList();
    }

    private static Outcome<FormParameters, WireError> parse(String raw, boolean plusIsSpace) {
        List<Parameter> parameters = new ArrayList<>();
        int from = 0;
        while (from < raw.length()) {
            int end = raw.indexOf('&', from);
            end = end < 0 ? raw.length() : end;
            if (end > from) {
                Optional<Parameter> next = parameter(raw.substring(from, end), plusIsSpace);
                if (next.isEmpty()) {
                    return malformed("The query string contains a syntax error.");
                }
                if (parameters.size() == MAX_PARAMETERS) {
                    return malformed("The query string has too many parameters.");
                }
                parameters.add(next.get());
            }
            from = end + 1;
        }
        return Outcome.ok(new FormParameters(parameters));
    }

    private static Optional<Parameter> parameter(String pair, boolean plusIsSpace) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        return PercentDecoding.decode(name, plusIsSpace)
                .flatMap(n ->
                        PercentDecoding.decode(value, plusIsSpace).map(v -> new Parameter(n, v)));
    }

    private static Outcome<FormParameters, WireError> distinct(FormParameters form) {
        Set<String> seen = new HashSet<>();
        for (Parameter p : form.parameters) {
            if (!seen.add(p.name())) {
                return malformed("The query string has a duplicate parameter.");
            }
        }
        return Outcome.ok(form);
    }

    private static Outcome<FormParameters, WireError> malformed(String message) {
        return Outcome.bad(new WireError(CommonError.MALFORMED_QUERY_STRING, message));
    }
}
