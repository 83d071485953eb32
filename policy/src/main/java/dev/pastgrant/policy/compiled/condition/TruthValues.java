package dev.pastgrant.policy.compiled.condition;

import dev.pastgrant.policy.compiled.request.CompiledRequest;
import dev.pastgrant.policy.compiled.request.RequestValue;
import dev.pastgrant.policy.compiled.text.Fit;
import dev.pastgrant.policy.language.PolicyDocument.Version;
import java.util.List;

/**
 * True and false, in any case. There is no negated operator for them.
 *
 * @param includesTrue whether true is among the values that are the same for every request
 * @param includesFalse whether false is among them
 * @param varying the values with variables
 */
record TruthValues(boolean includesTrue, boolean includesFalse, List<PolicyTemplate> varying)
        implements PolicyValues {
    private static final String TRUE = "true";
    private static final String FALSE = "false";

    static TruthValues of(List<String> texts, Version version) {
        TextValues values = TextValues.of(texts, version, true);
        return new TruthValues(
                values.fixed().contains(TRUE), values.fixed().contains(FALSE), values.varying());
    }

    @Override
    public boolean matchesAny(RequestValue value, CompiledRequest request) {
        return value.text().equalsIgnoreCase(TRUE)
                ? includesTrue || variesInto(TRUE, request)
                : value.text().equalsIgnoreCase(FALSE)
                        && (includesFalse || variesInto(FALSE, request));
    }

    private boolean variesInto(String truth, CompiledRequest request) {
        for (int i = 0; i < varying.size(); i++) {
            if (TextValues.compare(varying.get(i), truth, true, request) == Fit.FITS) {
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
