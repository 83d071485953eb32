package dev.pastgrant.api.signature;

import dev.pastgrant.domain.refusal.Outcome;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The names of the headers that a signature covers: in lower case, in order, without repetition.
 */
record SignedHeaders(List<String> names) {

    /**
     * Our own time-travel header. It must be signed: otherwise an intermediary could add it and
     * choose what clients read.
     */
    private static final String AS_OF = "x-as-of";

    private static final int NAMES_MAX = 200;
    private static final CharacterSet TOKEN =
            CharacterSet.DIGITS.plus("abcdefghijklmnopqrstuvwxyz").plus("!#$%&'*+.^_`|~-");

    /**
     * Reads a list such as {@code host;x-amz-date}. Only the canonical spelling is accepted,
     * because the names are hashed.
     */
    static Outcome<SignedHeaders, SignatureError> parse(String list) {
        List<String> names = List.copyOf(Pieces.of(list, ';', NAMES_MAX));
        if (areTokens(names) && isStrictlyAscending(names)) {
            return Outcome.ok(new SignedHeaders(names));
        }
        return Outcome.bad(
                SignatureError.incomplete(
                        "SignedHeaders must be lower-case header names in alphabetical order,"
                                + " separated by ';', got '%s'"
                                        .formatted(SignatureError.echo(list))));
    }

    /** The error if the signature does not cover what it must; empty if it does. */
    Optional<SignatureError> gap(HeaderFields headers) {
        if (!names.contains("host")) {
            return Optional.of(mustBeSigned("'Host' or ':authority'"));
        }
        String unsigned = unsigned(headers);
        if (unsigned != null) {
            return Optional.of(mustBeSigned("'" + SignatureError.echo(unsigned) + "'"));
        }
        for (String name : names) {
            if (!headers.has(name)) {
                return Optional.of(SignatureError.doesNotMatch());
            }
        }
        return Optional.empty();
    }

    /**
     * The first header, in alphabetical order, that must be signed and is not; null if all are
     * signed.
     */
    private @Nullable String unsigned(HeaderFields headers) {
        String first = null;
        for (String name : headers.names()) {
            boolean isUnsigned = matters(name) && !names.contains(name);
            if (isUnsigned && (first == null || name.compareTo(first) < 0)) {
                first = name;
            }
        }
        return first;
    }

    String text() {
        return String.join(";", names);
    }

    private static boolean matters(String name) {
        return name.startsWith("x-amz-") || name.equals(AS_OF);
    }

    private static SignatureError mustBeSigned(String name) {
        return SignatureError.doesNotMatch(
                name + " must be a 'SignedHeader' in the AWS Authorization.");
    }

    private static boolean areTokens(List<String> names) {
        for (String name : names) {
            if (name.isEmpty() || !TOKEN.containsAll(name)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStrictlyAscending(List<String> names) {
        for (int i = 1; i < names.size(); i++) {
            if (names.get(i - 1).compareTo(names.get(i)) >= 0) {
                return false;
            }
        }
        return true;
    }
}
