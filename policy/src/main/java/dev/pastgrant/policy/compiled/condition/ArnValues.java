package dev.pastgrant.policy.compiled.condition;

import dev.pastgrant.policy.compiled.request.CompiledRequest;
import dev.pastgrant.policy.compiled.request.RequestValue;
import dev.pastgrant.policy.compiled.text.ArnText;
import dev.pastgrant.policy.compiled.text.Fit;
import dev.pastgrant.policy.language.PolicyDocument.Version;
import java.util.List;

/**
 * Patterns of ARNs.
 *
 * @param patterns the patterns of six segments
 * @param hasShort whether there are also shorter patterns; no value counts as different from them
 */
record ArnValues(List<CompiledArn> patterns, boolean hasShort) implements PolicyValues {
    static ArnValues of(List<String> texts, Version version) {
        List<CompiledArn> whole =
                texts.stream()
                        .map(text -> CompiledArn.ofCondition(text, version))
                        .filter(CompiledArn::isWhole)
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
