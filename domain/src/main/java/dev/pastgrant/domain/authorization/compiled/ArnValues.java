package dev.pastgrant.domain.authorization.compiled;

import dev.pastgrant.domain.authorization.PolicyDocument.Version;
import java.util.List;

/**
 * Patterns of ARNs.
 *
 * @param patterns those of six segments
 * @param hasShort whether there are others, from which nothing can be said to differ
 */
record ArnValues(List<ArnPattern> patterns, boolean hasShort) implements PolicyValues {
    static ArnValues of(List<String> texts, Version version) {
        List<ArnPattern> whole =
                texts.stream()
                        .map(text -> ArnPattern.ofCondition(text, version))
                        .filter(ArnPattern::isWhole)
                        .toList();
        return new ArnValues(whole, whole.size() < texts.size());
    }

    @Override
    public boolean matchesAny(RequestValue value, CompiledRequest request) {
        ArnText arn = value.arn();
        if (arn == null) {
            return false;
        }
        for (int i = 0; i < patterns.size(); i++) {
            if (patterns.get(i).compare(arn, request) == Fit.FITS) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean differsFromAll(RequestValue value, CompiledRequest request) {
        ArnText arn = value.arn();
        if (arn == null || hasShort) {
            return false;
        }
        for (int i = 0; i < patterns.size(); i++) {
            if (patterns.get(i).compare(arn, request) != Fit.DIFFERS) {
                return false;
            }
        }
        return true;
    }
}
