package dev.pastgrant.policy.compiled.condition;

import dev.pastgrant.policy.compiled.request.CompiledRequest;
import dev.pastgrant.policy.compiled.request.RequestValue;
import dev.pastgrant.policy.compiled.text.Fit;
import dev.pastgrant.policy.language.PolicyDocument.Version;
import java.util.List;

/** Texts with wildcards. */
record PatternValues(List<TextPattern> patterns) implements PolicyValues {
    static PatternValues of(List<String> texts, Version version) {
        return new PatternValues(
                texts.stream().map(text -> TextPattern.of(text, version)).toList());
    }

    @Override
    public boolean matchesAny(RequestValue value, CompiledRequest request) {
        for (int i = 0; i < patterns.size(); i++) {
            if (compare(i, value, request) == Fit.FITS) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean differsFromAll(RequestValue value, CompiledRequest request) {
        for (int i = 0; i < patterns.size(); i++) {
            if (compare(i, value, request) != Fit.DIFFERS) {
                return false;
            }
        }
        return true;
    }

    private Fit compare(int index, RequestValue value, CompiledRequest request) {
        String text = value.text();
        return patterns.get(index).compare(text, 0, text.length(), request);
    }
}
