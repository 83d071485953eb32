package dev.pastgrant.domain.authorization.compiled;

import dev.pastgrant.domain.authorization.PolicyDocument.Version;
import java.util.List;

/** True and false, in any case. There is no negated operator for them. */
record TruthValues(List<PolicyTemplate> templates) implements PolicyValues {
    private static final String TRUE = "true";
    private static final String FALSE = "false";

    static TruthValues of(List<String> texts, Version version) {
        return new TruthValues(
                texts.stream().map(text -> PolicyTemplate.of(text, version)).toList());
    }

    @Override
    public boolean matchesAny(RequestValue value, CompiledRequest request) {
        return value.text().equalsIgnoreCase(TRUE)
                ? isAmong(TRUE, request)
                : value.text().equalsIgnoreCase(FALSE) && isAmong(FALSE, request);
    }

    private boolean isAmong(String truth, CompiledRequest request) {
        for (int i = 0; i < templates.size(); i++) {
            if (TextValues.compare(templates.get(i), truth, true, request) == Fit.FITS) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean differsFromAll(RequestValue value, CompiledRequest request) {
        return false;
    }
}
