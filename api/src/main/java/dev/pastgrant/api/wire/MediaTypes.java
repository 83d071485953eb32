package dev.pastgrant.api.wire;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The media types that a client accepts, most wanted first as far as we read them: in the order in
 * which they are named. Weights count only if they are zero.
 *
 * @param names the types in lower case, without parameters
 */
public record MediaTypes(List<String> names) {
    static final MediaTypes ANY = new MediaTypes(List.of());

    private static final String JSON = "application/json";

    public MediaTypes {
        names = List.copyOf(names);
    }

    /** The media types that a request's Accept headers name. */
    public static MediaTypes acceptedBy(WireRequest request) {
        return new MediaTypes(
                request.headers().getOrDefault("accept", List.of()).stream()
                        .flatMap(line -> Stream.of(line.split(",", -1)))
                        .map(range -> range.toLowerCase(Locale.ROOT).replace(" ", ""))
                        .filter(range -> !range.matches(".*;q=0(\\.0*)?(;.*)?"))
                        .map(range -> range.split(";", 2)[0])
                        .toList());
    }

    /** Whether the client names JSON, and names no XML before it. */
    boolean prefersJson() {
        return names.stream()
                .filter(name -> name.equals(JSON) || name.endsWith("/xml"))
                .findFirst()
                .filter(JSON::equals)
                .isPresent();
    }

    /** Whether the client names a type. */
    public boolean has(String name) {
        return names.contains(name);
    }
}
