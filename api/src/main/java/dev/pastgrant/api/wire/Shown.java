package dev.pastgrant.api.wire;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What messages show of a text that a client sent in the wrong place: enough to find it, and not
 * enough to replay it. Messages are recorded, and the text may be a signature or a token.
 */
public final class Shown {
    /** The longest name that is shown as it is. Secrets, signatures and tokens are longer. */
    public static final int NAME_MAX = 32;

    private static final int HEAD = 8;
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

    private Shown() {}

    /** A name as it is, or the beginning of one that is too long to be a name. */
    public static String name(String sent) {
        return sent.length() <= NAME_MAX ? sent : sent.substring(0, HEAD) + "…";
    }

    /** A parser's message with what it quotes of its input shown as names are. */
    public static String message(String parsers) {
        return QUOTED.matcher(parsers)
                .replaceAll(quoted -> Matcher.quoteReplacement("'" + name(quoted.group(1)) + "'"));
    }
}
