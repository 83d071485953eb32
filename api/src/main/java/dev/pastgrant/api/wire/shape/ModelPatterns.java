package dev.pastgrant.api.wire.shape;

import java.util.regex.Pattern;

/** Compiles the patterns of AWS's service models, which are written for Java's regex engine. */
public final class ModelPatterns {
    private ModelPatterns() {}

    /**
     * Compiles a pattern. The models write the supplementary planes as {@code \}{@code
     * u10000-}{@code \}{@code u10FFFF}, of which Java reads only four digits. It is compiled as
     * meant.
     */
    public static Shape.ModelPattern compile(String text) {
        String meant = text.replace("\\u10000-\\u10FFFF", "\\x{10000}-\\x{10FFFF}");
        return new Shape.ModelPattern(text, Pattern.compile(meant));
    }
}
