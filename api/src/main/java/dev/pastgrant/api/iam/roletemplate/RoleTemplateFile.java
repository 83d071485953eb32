package dev.pastgrant.api.iam.roletemplate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pastgrant.api.wire.JsonRequestReader;
import dev.pastgrant.domain.refusal.Outcome;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.services.iam.model.InlinePolicy;
import software.amazon.awssdk.services.iam.model.ParameterDefinition;
import software.amazon.awssdk.services.iam.model.RoleTemplateVersion;

/**
 * A version of a role template as {@code aws iam get-role-template-version} prints it. Its policies
 * may be JSON objects, or strings that hold JSON.
 */
final class RoleTemplateFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TRUST = "AssumeRolePolicyDocumentTemplate";
    private static final Pattern ARN =
            Pattern.compile("arn:[a-z-]+:iam::aws:role-template/[\\w.-]+/[\\w+=,.-]+:[0-9]+");

    private RoleTemplateFile() {}

    /**
     * Reads a version.
     *
     * @return the error is one line that says what is wrong with it
     */
    static Outcome<RoleTemplateVersion, String> parse(String text) {
        try {
            JsonNode file = JSON.readTree(text);
            JsonNode version =
                    file.has("RoleTemplateVersion") ? file.get("RoleTemplateVersion") : file;
            return version instanceof ObjectNode object
                    ? read(object)
                    : Outcome.bad("it is no JSON object");
        } catch (JsonProcessingException e) {
            return Outcome.bad("it is not JSON: " + e.getOriginalMessage());
        }
    }

    private static Outcome<RoleTemplateVersion, String> read(ObjectNode version) {
        asText(version, TRUST);
        version.path("InlinePolicyTemplates")
                .forEach(each -> {
                    if (each instanceof ObjectNode policy) {
                        asText(policy, "PolicyDocument");
                    }
                });
        return JsonRequestReader.fill(RoleTemplateVersion.builder(), version)
                .mapError(error -> error.message())
                .map(filled -> ((RoleTemplateVersion.Builder) filled).build())
                .then(RoleTemplateFile::checked);
    }

    private static void asText(ObjectNode object, String member) {
        JsonNode value = object.get(member);
        if (value != null && value.isObject()) {
            object.put(member, value.toString());
        }
    }

    private static Outcome<RoleTemplateVersion, String> checked(RoleTemplateVersion version) {
        if (version.templateArn() == null || !ARN.matcher(version.templateArn()).matches()) {
            return Outcome.bad("`TemplateArn` is not the ARN of a role template");
        }
        if (version.minorVersion() == null
                || version.defaultMinorVersion() == null
                || version.roleNamePattern() == null
                || version.assumeRolePolicyDocumentTemplate() == null) {
            return Outcome.bad(
                    "it lacks `MinorVersion`, `DefaultMinorVersion`, `RoleNamePattern` or `"
                            + TRUST
                            + "`");
        }
        if (!policies(version).allMatch(RoleTemplateFile::isJson)) {
            return Outcome.bad("a policy in it is not JSON");
        }
        Set<String> named = new TreeSet<>();
        texts(version).forEach(text -> named.addAll(TemplateText.named(text)));
        version.parametersDefinition().stream()
                .map(ParameterDefinition::name)
                .forEach(named::remove);
        return named.isEmpty()
                ? Outcome.ok(version)
                : Outcome.bad("it does not define parameter `" + named.iterator().next() + "`");
    }

    private static Stream<String> policies(RoleTemplateVersion version) {
        return Stream.concat(
                Stream.of(version.assumeRolePolicyDocumentTemplate()),
                version.inlinePolicyTemplates().stream().map(InlinePolicy::policyDocument));
    }

    private static Stream<String> texts(RoleTemplateVersion version) {
        return Stream.of(
                        policies(version),
                        Stream.of(
                                        version.roleNamePattern(),
                                        version.rolePathPattern(),
                                        version.roleDescriptionPattern())
                                .filter(Objects::nonNull),
                        version.roleTagsTemplate().stream()
                                .flatMap(tag -> Stream.of(tag.key(), tag.value())))
                .flatMap(texts -> texts);
    }

    private static boolean isJson(String policy) {
        try {
            return JSON.readTree(policy).isObject();
        } catch (JsonProcessingException _) {
            return false;
        }
    }
}
