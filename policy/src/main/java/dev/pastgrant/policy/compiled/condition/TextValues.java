package dev.pastgrant.policy.compiled.condition;

import dev.pastgrant.policy.compiled.condition.PolicyTemplate.Piece;
import dev.pastgrant.policy.compiled.request.CompiledRequest;
import dev.pastgrant.policy.compiled.request.RequestValue;
import dev.pastgrant.policy.compiled.text.Fit;
import dev.pastgrant.policy.compiled.text.TextSet;
import dev.pastgrant.policy.language.PolicyDocument.Version;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts without wildcards.
 *
 * @param fixed the texts that are the same for every request
 * @param varying the texts with variables
 */
record TextValues(TextSet fixed, List<PolicyTemplate> varying, boolean ignoresCase)
        implements PolicyValues {
    static TextValues of(List<String> texts, Version version, boolean ignoresCase) {
        List<String> fixed = new ArrayList<>();
        List<PolicyTemplate> varying = new ArrayList<>();
        for (String text : texts) {
            PolicyTemplate template = PolicyTemplate.of(text, version);
            if (template.isFixed()) {
                fixed.add(plain(template));
            } else {
                varying.add(template);
            }
        }
        return new TextValues(TextSet.of(fixed, ignoresCase), List.copyOf(varying), ignoresCase);
    }

    private static String plain(PolicyTemplate template) {
        StringBuilder plain = new StringBuilder();
        for (Piece piece : template.pieces()) {
            switch (piece) {
                case Piece.Written(var text) -> plain.append(text);
                case Piece.Escaped(var text) -> plain.append(text);
                case Piece.Variable _ -> throw new IllegalArgumentException("a text that varies");
            }
        }
        return plain.toString();
    }

    @Override
    public boolean matchesAny(RequestValue value, CompiledRequest request) {
        return fixed.contains(value.text()) || variesInto(Fit.FITS, value.text(), request);
    }

    @Override
    public boolean differsFromAll(RequestValue value, CompiledRequest request) {
        return !fixed.contains(value.text())
                && !variesInto(Fit.FITS, value.text(), request)
                && !variesInto(Fit.UNKNOWN, value.text(), request);
    }

    private boolean variesInto(Fit wanted, String text, CompiledRequest request) {
        for (int i = 0; i < varying.size(); i++) {
            if (compare(varying.get(i), text, ignoresCase, request) == wanted) {
                return true;
            }
        }
        return false;
    }

    /** Compares piece by piece, so that the text with its variables filled in is never built. */
    static Fit compare(
            PolicyTemplate template, String text, boolean ignoresCase, CompiledRequest request) {
        int at = 0;
        boolean isSame = true;
        for (int i = 0; i < template.pieces().size(); i++) {
            String piece = text(template.pieces().get(i), request);
            if (piece == null) {
                return Fit.UNKNOWN;
            }
            isSame &= text.regionMatches(ignoresCase, at, piece, 0, piece.length());
            at += piece.length();
        }
        return Fit.of(isSame && at == text.length());
    }

    private static @Nullable String text(Piece piece, CompiledRequest request) {
        return switch (piece) {
            case Piece.Written(var text) -> text;
            case Piece.Escaped(var text) -> text;
            case Piece.Variable variable -> variable.value(request);
        };
    }
}
