package dev.pastgrant.ops.config;

/**
 * What is wrong with a setting.
 *
 * @param line the one line to print instead of starting
 */
public record Complaint(String line) {
    /** A complaint about a setting whose value breaks a rule. */
    Complaint(String name, String rule, String value) {
        this("`" + name + "` must be " + rule + ", not " + quoted(value));
    }

    /** Quotes text of the operator's, so that any text stays on one line. */
    static String quoted(String text) {
        return "`" + text.replaceAll("\\p{Cntrl}", "?") + "`";
    }
}
