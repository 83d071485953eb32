package dev.pastgrant.api.signature;

import dev.pastgrant.domain.refusal.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * The Credential parameter: the access key id, and the day, region and service for which the
 * signing key was derived.
 */
record CredentialScope(String accessKeyId, String date, String region, String service) {

    static final String TERMINATOR = "aws4_request";

    private static final CharacterSet KEY_ID = CharacterSet.LETTERS_AND_DIGITS.plus("_");
    private static final CharacterSet NAME = CharacterSet.LETTERS_AND_DIGITS.plus("._-");
    private static final int ELEMENTS = 5;
    private static final int ACCESS_KEY_ID_LENGTH_MAX = 128;
    private static final int NAME_LENGTH_MAX = 64;

    /**
     * Reads {@code keyid/date/region/service/aws4_request}. The date must be the day of the
     * signature.
     */
    static Outcome<CredentialScope, SignatureError> parse(String credential, AmzDate time) {
        List<String> elements = Pieces.of(credential, '/', ELEMENTS + 1);
        if (elements.size() != ELEMENTS) {
            return Outcome.bad(
                    SignatureError.incomplete(
                            "Credential must have exactly 5 slash-delimited elements, e.g."
                                    + " keyid/date/region/service/term, got '%s'"
                                            .formatted(SignatureError.echo(credential))));
        }
        CredentialScope scope =
                new CredentialScope(
                        elements.get(0), elements.get(1), elements.get(2), elements.get(3));
        List<String> flaws = scope.flaws(time, elements.getLast());
        if (!flaws.isEmpty()) {
            return Outcome.bad(SignatureError.doesNotMatch(String.join(" ", flaws)));
        }
        return isAccessKeyId(scope.accessKeyId())
                ? Outcome.ok(scope)
                : Outcome.bad(SignatureError.invalidClientTokenId());
    }

    /** The scope without the access key id, in the form in which it is signed. */
    String text() {
        return date + "/" + region + "/" + service + "/" + TERMINATOR;
    }

    private static boolean isAccessKeyId(String text) {
        return !text.isEmpty()
                && text.length() <= ACCESS_KEY_ID_LENGTH_MAX
                && KEY_ID.containsAll(text);
    }

    private static boolean isName(String text) {
        return !text.isEmpty() && text.length() <= NAME_LENGTH_MAX && NAME.containsAll(text);
    }

    private List<String> flaws(AmzDate time, String terminator) {
        List<String> flaws = new ArrayList<>();
        if (!isName(region)) {
            flaws.add("Credential should be scoped to a valid region.");
        }
        if (!isName(service)) {
            flaws.add("Credential should be scoped to correct service.");
        }
        if (!terminator.equals(TERMINATOR)) {
            flaws.add(
                    "Credential should be scoped with a valid terminator: 'aws4_request', not '%s'."
                            .formatted(SignatureError.echo(terminator)));
        }
        if (!date.equals(time.day())) {
            flaws.add(
                    "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '%s' != '%s', from '%s'."
                            .formatted(SignatureError.echo(date), time.day(), time.text()));
        }
        return flaws;
    }
}
