package dev.pastgrant.audit.record;

import dev.pastgrant.domain.call.CallRecord;
import java.util.Locale;
import java.util.Set;

/**
 * The keys by which a record is found when an error is asked for: its code, {@code any}, or {@code
 * none} if the call succeeded. {@code NoSuchEntity}, the form in responses, and {@code
 * NoSuchEntityException}, the form in records, count as one code.
 */
public final class ErrorTerms {
    private static final String SUFFIX = "exception";

    private ErrorTerms() {}

    public static Set<String> of(CallRecord.Ending ending) {
        return ending.errorCode() == null
                ? Set.of("none")
                : Set.of("any", asked(ending.errorCode()));
    }

    /** The key to look up for an error that is asked for. */
    public static String asked(String error) {
        String lower = error.toLowerCase(Locale.ROOT);
        return lower.endsWith(SUFFIX)
                ? lower.substring(0, lower.length() - SUFFIX.length())
                : lower;
    }
}
