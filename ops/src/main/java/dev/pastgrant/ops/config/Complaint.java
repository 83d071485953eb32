package dev.pastgrant.ops.config;

/**
 * What is wrong with a setting.
 *
 * @param line the one line to print instead of starting
 */
public record Complaint(String line) {
    /** A setting that must be otherwise than it is. */
    Complaint(String name, String rule, String value) {
        this("`" + name + "` must be " + rule + ", not " + quoted(value));
    }

    /** Text of the operator's, so that whatever it holds stays on one line. */
    static String quoted(String text) {
        return "`" + text.replaceAll("\\p{Cntrl}", "?") + "`";
    }
}
