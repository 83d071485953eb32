package dev.pastgrant.policy.compiled.condition;

import dev.pastgrant.policy.compiled.condition.PolicyTemplate.Piece;
import dev.pastgrant.policy.compiled.request.CompiledRequest;
import dev.pastgrant.policy.compiled.text.Fit;
import dev.pastgrant.policy.compiled.text.SymbolBuffer;
import dev.pastgrant.policy.compiled.text.SymbolPattern;
import dev.pastgrant.policy.language.PolicyDocument.Version;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A pattern of a policy that is compared with a stretch of a request's text. */
sealed interface TextPattern {
    Fit compare(String text, int start, int end, CompiledRequest request);

    static TextPattern of(String text, Version version) {
        PolicyTemplate template = PolicyTemplate.of(text, version);
        return template.isFixed()
                ? Fixed.of(template)
                : new Varying(template.pieces().stream().map(Part::of).toList());
    }

    private static IntStream symbols(Piece piece) {
        return switch (piece) {
            case Piece.Written(var text) -> IntStream.of(SymbolPattern.symbols(text));
            case Piece.Escaped(var text) -> text.codePoints();
            case Piece.Variable _ -> IntStream.empty();
        };
    }

    /**
     * A pattern without variables.
     *
     * @param head the beginning of the text
     * @param rest the pattern of the text after the head
     */
    record Fixed(String head, SymbolPattern rest) implements TextPattern {
        private static Fixed of(PolicyTemplate template) {
            var glob =
                    new SymbolPattern(
                            template.pieces().stream()
                                    .flatMapToInt(TextPattern::symbols)
                                    .toArray());
            return new Fixed(glob.head(), glob.behindHead());
        }

        /** Whether it is a literal text without wildcards. */
        boolean isLiteral() {
            return rest.length() == 0;
        }

        /** Whether every text that begins with the head fits. */
        boolean isPrefix() {
            return rest.isAnyRun();
        }

        @Override
        public Fit compare(String text, int start, int end, CompiledRequest request) {
            int behindHead = start + head.length();
            return Fit.of(
                    behindHead <= end
                            && text.startsWith(head, start)
                            && rest.matches(text, behindHead, end));
        }
    }

    /** A pattern with variables. */
    record Varying(List<Part> parts) implements TextPattern {
        @Override
        public Fit compare(String text, int start, int end, CompiledRequest request) {
            SymbolBuffer symbols = request.symbols().clear();
            for (int i = 0; i < parts.size(); i++) {
                Piece.Variable variable = parts.get(i).variable();
                String value = variable == null ? "" : variable.value(request);
                if (value == null) {
                    return Fit.UNKNOWN;
                }
                symbols.add(parts.get(i).written()).addLiterally(value);
            }
            return Fit.of(symbols.matches(text, start, end));
        }
    }

    /**
     * A part of a pattern with variables: literal text and wildcards, or a variable.
     *
     * @param written empty for a variable
     * @param variable null for literal text and wildcards
     */
    record Part(SymbolPattern written, Piece.@Nullable Variable variable) {
        private static Part of(Piece piece) {
            return new Part(
                    new SymbolPattern(TextPattern.symbols(piece).toArray()),
                    piece instanceof Piece.Variable variable ? variable : null);
        }
    }
}
