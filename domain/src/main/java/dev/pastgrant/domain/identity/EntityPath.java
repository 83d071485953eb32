package dev.pastgrant.domain.identity;

import java.util.regex.Pattern;

/** The path in front of an entity's name in its ARN: {@code /}, or {@code /division/team/}. */
public record EntityPath(String text) {
    private static final Pattern FORM = Pattern.compile("/|/[!-~]+/");

    public static final EntityPath ROOT = new EntityPath("/");

    public EntityPath {
        if (!isValid(text)) {
            throw new IllegalArgumentException("`" + text + "` is not a path");
        }
    }

    /** Whether the text is a path: begins and ends with a slash, at most 512 characters. */
    public static boolean isValid(String text) {
        return text.length() <= 512 && FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
