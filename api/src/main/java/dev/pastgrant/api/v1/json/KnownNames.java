package dev.pastgrant.api.v1.json;

import dev.pastgrant.api.wire.Shown;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The names that are known in one place: the parameters of a route, or the fields of an object. */
public record KnownNames(List<String> names) {
    /** The most letters in which a name may differ from the one that was meant. */
    private static final int TYPING_ERRORS_MAX = 2;

    public KnownNames {
        names = List.copyOf(names);
    }

    public static KnownNames of(String... names) {
        return new KnownNames(List.of(names));
    }

    /** These names and further ones. */
    public KnownNames and(String... further) {
        return new KnownNames(Stream.concat(names.stream(), Stream.of(further)).toList());
    }

    public boolean has(String name) {
        return names.contains(name);
    }

    /** Says of a name that it is not known, and which one was probably meant. */
    public String unknown(String name) {
        return meant(name)
                .map(near -> "is not known here; did you mean `" + near + "`?")
                .orElse("is not known here");
    }

    private Optional<String> meant(String name) {
        if (name.length() > Shown.NAME_MAX) {
            return Optional.empty();
        }
        String nearest = null;
        int fewest = Math.min(TYPING_ERRORS_MAX, name.length() / 2) + 1;
        for (String known : names) {
            int errors = distance(lowerCase(name), lowerCase(known));
            if (errors < fewest) {
                nearest = known;
                fewest = errors;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The number of letters to add, leave out or replace (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
