package dev.pastgrant.policy.compiled.condition;

import dev.pastgrant.policy.compiled.request.CompiledRequest;
import dev.pastgrant.policy.compiled.text.ArnText;
import dev.pastgrant.policy.compiled.text.Fit;
import dev.pastgrant.policy.language.PolicyDocument.Version;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An ARN pattern that is compared segment by segment. A star in the region does not reach into the
 * account.
 */
final class CompiledArn {
    private static final String PREFIX = "arn";
    private static final String ANYTHING = "*";

    private final TextPattern[] segments;

    private CompiledArn(List<String> segments, Version version) {
        this.segments =
                segments.stream()
                        .map(segment -> TextPattern.of(segment, version))
                        .toArray(TextPattern[]::new);
    }

    /** The pattern of a resource element. Missing segments match anything. */
    static CompiledArn ofResource(String text, Version version) {
        List<String> segments = new ArrayList<>(PolicyTemplate.segments(text, version));
        segments.addAll(Collections.nCopies(ArnText.SEGMENTS - segments.size(), ANYTHING));
        return new CompiledArn(segments, version);
    }

    /**
     * The pattern of a condition value. A pattern of fewer than six segments cannot be compared
     * with any value.
     */
    static CompiledArn ofCondition(String text, Version version) {
        return new CompiledArn(PolicyTemplate.segments(text, version), version);
    }

    boolean isWhole() {
        return segments.length == ArnText.SEGMENTS;
    }

    /** Compares the pattern with a text of six segments. */
    Fit compare(ArnText text, CompiledRequest request) {
        boolean fits = text.isArn();
        for (int i = 0; i < ArnText.SEGMENTS; i++) {
            Fit fit = segments[i].compare(text.text(), text.start(i), text.end(i), request);
            if (fit == Fit.UNKNOWN) {
                return fit;
            }
            fits &= fit == Fit.FITS;
        }
        return Fit.of(fits);
    }

    /**
     * Compares the pattern with a text that is not an ARN. It differs, unless a variable has no
     * value.
     */
    Fit compareWithNoArn(CompiledRequest request) {
        for (TextPattern segment : segments) {
            if (segment.compare("", 0, 0, request) == Fit.UNKNOWN) {
                return Fit.UNKNOWN;
            }
        }
        return Fit.DIFFERS;
    }

    /** The text with which every fitting ARN begins; empty if it is not known. */
    String head() {
        if (!(segments[0] instanceof TextPattern.Fixed first)
                || !first.isLiteral()
                || !first.head().equals(PREFIX)) {
            return "";
        }
        StringBuilder head = new StringBuilder();
        int literal = countLiteral();
        for (int i = 0; i < literal; i++) {
            head.append(((TextPattern.Fixed) segments[i]).head());
            head.append(i < ArnText.SEGMENTS - 1 ? ":" : "");
        }
        if (literal < segments.length && segments[literal] instanceof TextPattern.Fixed next) {
            head.append(next.head());
        }
        return head.toString();
    }

    /** Whether its head is the only text that fits. */
    boolean isLiteral() {
        return countLiteral() == segments.length;
    }

    /** Whether every text that begins with its head fits. */
    boolean isPrefix() {
        return countLiteral() == segments.length - 1
                && segments[segments.length - 1] instanceof TextPattern.Fixed last
                && last.isPrefix();
    }

    private int countLiteral() {
        int count = 0;
        while (count < segments.length
                && segments[count] instanceof TextPattern.Fixed fixed
                && fixed.isLiteral()) {
            count++;
        }
        return count;
    }
}
