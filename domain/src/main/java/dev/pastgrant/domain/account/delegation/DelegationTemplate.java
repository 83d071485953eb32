package dev.pastgrant.domain.account.delegation;

import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.language.PolicyKind;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.policy.validation.PolicyValidator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A policy with places for parameters, {@code @{name}}. */
final class DelegationTemplate {
    private static final Pattern PLACE = Pattern.compile("@\\{([^{}]*)}");

    private DelegationTemplate() {}

    /** The policy with values in all places, or why that is no policy. */
    static Outcome<PolicyText, Refusal> fill(
            PolicyText template, List<DelegationParameter> parameters) {
        String filled = template.json();
        for (DelegationParameter parameter : parameters) {
            String place = "@{" + parameter.name() + "}";
            if (!filled.contains(parameter.isList() ? "\"" + place + "\"" : place)) {
                return bad("The policy template has no parameter " + parameter.name() + ".");
            }
            if (!parameter.isList() && parameter.values().size() != 1) {
                return bad("Parameter " + parameter.name() + " must have one value.");
            }
            filled =
                    parameter.isList()
                            ? filled.replace("\"" + place + "\"", list(parameter.values()))
                            : filled.replace(place, escaped(parameter.values().getFirst()));
        }
        return checked(filled);
    }

    private static Outcome<PolicyText, Refusal> checked(String filled) {
        Matcher left = PLACE.matcher(filled);
        if (left.find()) {
            return bad("The policy template needs a value for " + left.group(1) + ".");
        }
        PolicyText policy = new PolicyText(filled);
        return PolicyValidator.check(policy, PolicyKind.SESSION)
                .<Outcome<PolicyText, Refusal>>map(
                        fault -> bad("The permissions are no policy: " + fault))
                .orElse(Outcome.ok(policy));
    }

    private static Outcome<PolicyText, Refusal> bad(String message) {
        return Outcome.bad(Refusal.invalidInput(message));
    }

    private static String list(List<String> values) {
        return values.stream()
                .map(value -> "\"" + escaped(value) + "\"")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** The value within a JSON text. The model allows printable ASCII only. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
