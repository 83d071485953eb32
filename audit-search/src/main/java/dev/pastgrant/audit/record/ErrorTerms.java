package dev.pastgrant.audit.record;

import dev.pastgrant.domain.call.CallRecord;
import java.util.Locale;
import java.util.Set;

/**
 * What a record is found by when an error is asked for: its code, {@code any}, or {@code none}.
 * {@code NoSuchEntity}, which the wire says, and {@code NoSuchEntityException}, which the record
 * says, are one code.
 */
public final class ErrorTerms {
    private static final String SUFFIX = "exception";

    private ErrorTerms() {}

    public static Set<String> of(CallRecord.Ending ending) {
        return ending.errorCode() == null
                ? Set.of("none")
                : Set.of("any", asked(ending.errorCode()));
    }

    /** The one key that an asked-for error stands for. */
    public static String asked(String error) {
        String lower = error.toLowerCase(Locale.ROOT);
        return lower.endsWith(SUFFIX)
                ? lower.substring(0, lower.length() - SUFFIX.length())
                : lower;
    }
}
