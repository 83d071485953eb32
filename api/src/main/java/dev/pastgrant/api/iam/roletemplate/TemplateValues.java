package dev.pastgrant.api.iam.roletemplate;

import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.Arn;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.iam.model.ParameterDefinition;
import software.amazon.awssdk.services.iam.model.ParameterTypeType;

/** Checks the values that a request gives to a template's parameters. */
final class TemplateValues {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private TemplateValues() {}

    /** The text-maker of a template with the values of a request. */
    static Outcome<TemplateText, Refusal> of(
            List<ParameterDefinition> parameters, Map<String, List<String>> given) {
        Map<String, List<String>> values = new HashMap<>();
        Set<String> lists = new HashSet<>();
        Set<String> unknown = new HashSet<>(given.keySet());
        for (ParameterDefinition parameter : parameters) {
            String name = parameter.name();
            unknown.remove(name);
            List<String> chosen = chosen(parameter, given.getOrDefault(name, List.of()));
            if (chosen.isEmpty() && Boolean.TRUE.equals(parameter.isRequired())) {
                return bad("The role template needs a value for parameter " + name + ".");
            }
            if (!fits(parameter, chosen)) {
                return bad("The value of parameter " + name + " is no " + parameter.type() + ".");
            }
            values.put(name, chosen);
            if (isList(parameter)) {
                lists.add(name);
            }
        }
        return unknown.isEmpty()
                ? Outcome.ok(new TemplateText(values, lists))
                : bad("The role template has no parameter " + unknown.iterator().next() + ".");
    }

    private static List<String> chosen(ParameterDefinition parameter, List<String> given) {
        return given.isEmpty() && parameter.defaultValue() != null
                ? List.of(parameter.defaultValue())
                : given;
    }

    private static boolean isList(ParameterDefinition parameter) {
        return switch (parameter.type()) {
            case STRING_LIST, NUMBER_LIST, ARN_LIST -> true;
            case STRING, NUMBER, ARN, UNKNOWN_TO_SDK_VERSION -> false;
        };
    }

    private static boolean fits(ParameterDefinition parameter, List<String> values) {
        return (isList(parameter) || values.size() <= 1)
                && values.stream().allMatch(value -> fits(parameter.type(), value));
    }

    private static boolean fits(ParameterTypeType type, String value) {
        return switch (type) {
            case STRING, STRING_LIST -> true;
            case NUMBER, NUMBER_LIST -> NUMBER.matcher(value).matches();
            case ARN, ARN_LIST -> Arn.isValid(value);
            case UNKNOWN_TO_SDK_VERSION -> false;
        };
    }

    private static Outcome<TemplateText, Refusal> bad(String message) {
        return Outcome.bad(Refusal.invalidInput(message));
    }
}
