package dev.pastgrant.policy.language;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pastgrant.policy.language.ParsedPolicy.Malformed;
import dev.pastgrant.policy.language.ParsedPolicy.Parsed;
import dev.pastgrant.policy.language.PolicyDocument.Version;
import dev.pastgrant.policy.language.Statement.Effect;
import dev.pastgrant.policy.language.Statement.Entries;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON policy grammar strictly. An unknown element, operator or type makes the whole
 * document malformed, so that no Deny is ever lost to a typing error.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">Policy
 *     grammar</a>
 */
public final class PolicyParser {
    public static final String INVALID_JSON = "This policy contains invalid Json";
    public static final String SYNTAX_ERRORS = "Syntax errors in policy.";
    public static final String FAILED_LEGACY_PARSING = "The policy failed legacy parsing";

    /**
     * The most characters that are read. IAM's parameters take 131,072; AWS's own managed policies
     * have up to 152,297.
     */
    public static final int MAX_LENGTH = 262_144;

    private static final String ALLOW = "Allow";
    private static final String DENY = "Deny";
    private static final int MAX_NESTING = 16;
    private static final int MAX_NUMBER_LENGTH = 64;

    private static final Set<String> DOCUMENT_KEYS = Set.of("Version", "Id", "Statement");
    private static final Set<String> STATEMENT_KEYS =
            Set.of(
                    "Sid",
                    "Effect",
                    "Action",
                    "NotAction",
                    "Resource",
                    "NotResource",
                    "Principal",
                    "NotPrincipal",
                    "Condition");

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(MAX_NESTING)
                                                    .maxNumberLength(MAX_NUMBER_LENGTH)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    private PolicyParser() {}

    /** The document, or its fault in AWS's words. Never throws an exception. */
    public static ParsedPolicy parse(PolicyText text) {
        if (text.json().length() > MAX_LENGTH) {
            return new Malformed(
                    "The policy has %d characters. The most that can be read is %d."
                            .formatted(text.json().length(), MAX_LENGTH),
                    null);
        }
        try {
            JsonNode node = JSON.readTree(text.json());
            PolicyDocument document = document(node);
            return hasMiscasedEffect(node)
                    ? new Malformed(FAILED_LEGACY_PARSING, document.version())
                    : new Parsed(document);
        } catch (JsonProcessingException _) {
            return new Malformed(INVALID_JSON, null);
        } catch (Fault _) {
            return new Malformed(SYNTAX_ERRORS, null);
        }
    }

    private static PolicyDocument document(JsonNode node) {
        requireKeys(node, DOCUMENT_KEYS);
        return new PolicyDocument(
                version(node.get("Version")),
                optionalText(node.get("Id")),
                statements(node.get("Statement")));
    }

    private static Version version(@Nullable JsonNode node) {
        return node == null
                ? Version.V2008_10_17
                : Version.of(text(node)).orElseThrow(PolicyParser::syntaxError);
    }

    private static List<Statement> statements(@Nullable JsonNode node) {
        if (node == null || node.isEmpty()) {
            throw syntaxError();
        }
        return node.isArray()
                ? node.valueStream().map(PolicyParser::statement).toList()
                : List.of(statement(node));
    }

    private static Statement statement(JsonNode node) {
        requireKeys(node, STATEMENT_KEYS);
        Entries actions = entries(node, "Action");
        return new Statement(
                optionalText(node.get("Sid")),
                effect(node.get("Effect")),
                actions == null ? Entries.ABSENT : actions,
                entries(node, "Resource"),
                principals(node),
                conditions(node.get("Condition")));
    }

    private static Effect effect(@Nullable JsonNode node) {
        if (node == null) {
            throw syntaxError();
        }
        String text = text(node);
        if (text.equalsIgnoreCase(ALLOW)) {
            return Effect.ALLOW;
        }
        if (text.equalsIgnoreCase(DENY)) {
            return Effect.DENY;
        }
        throw syntaxError();
    }

    /**
     * Whether an effect is in the wrong case. AWS names every other fault of the form, and an old
     * version, before this one.
     */
    private static boolean hasMiscasedEffect(JsonNode document) {
        JsonNode statements = document.path("Statement");
        return (statements.isArray() ? statements.valueStream() : Stream.of(statements))
                .map(statement -> statement.path("Effect").asText())
                .anyMatch(effect -> !effect.equals(ALLOW) && !effect.equals(DENY));
    }

    private static @Nullable Entries entries(JsonNode statement, String element) {
        JsonNode plain = statement.get(element);
        JsonNode inverted = statement.get("Not" + element);
        if (plain != null && inverted != null) {
            throw syntaxError();
        }
        JsonNode present = plain != null ? plain : inverted;
        return present == null ? null : new Entries(inverted != null, texts(present));
    }

    private static @Nullable Principals principals(JsonNode statement) {
        JsonNode plain = statement.get("Principal");
        JsonNode inverted = statement.get("NotPrincipal");
        if (plain != null && inverted != null) {
            throw syntaxError();
        }
        JsonNode present = plain != null ? plain : inverted;
        return present == null ? null : new Principals(inverted != null, principalEntries(present));
    }

    private static List<Principals.Entry> principalEntries(JsonNode node) {
        if (node.isTextual() && node.textValue().equals(Principals.EVERYONE)) {
            return List.of(new Principals.Entry(Principals.Type.STAR, Principals.EVERYONE));
        }
        requireObject(node);
        List<Principals.Entry> entries = new ArrayList<>();
        for (var property : node.properties()) {
            Principals.Type type =
                    Principals.Type.of(property.getKey()).orElseThrow(PolicyParser::syntaxError);
            texts(property.getValue())
                    .forEach(value -> entries.add(new Principals.Entry(type, value)));
        }
        return entries;
    }

    private static List<Condition> conditions(@Nullable JsonNode node) {
        if (node == null) {
            return List.of();
        }
        requireObject(node);
        List<Condition> conditions = new ArrayList<>();
        for (var block : node.properties()) {
            requireObject(block.getValue());
            for (var line : block.getValue().properties()) {
                ConditionOperator operator =
                        ConditionOperator.of(block.getKey()).orElseThrow(PolicyParser::syntaxError);
                conditions.add(
                        new Condition(operator, line.getKey(), conditionValues(line.getValue())));
            }
        }
        return conditions;
    }

    private static List<String> conditionValues(JsonNode node) {
        return node.isArray()
                ? node.valueStream().map(PolicyParser::scalar).toList()
                : List.of(scalar(node));
    }

    /**
     * The text of a scalar. Only in conditions may numbers and booleans be written without quotes.
     */
    private static String scalar(JsonNode node) {
        if (!node.isTextual() && !node.isNumber() && !node.isBoolean()) {
            throw syntaxError();
        }
        return node.asText();
    }

    private static List<String> texts(JsonNode node) {
        return node.isArray()
                ? node.valueStream().map(PolicyParser::text).toList()
                : List.of(text(node));
    }

    private static String text(JsonNode node) {
        if (!node.isTextual()) {
            throw syntaxError();
        }
        return node.textValue();
    }

    private static @Nullable String optionalText(@Nullable JsonNode node) {
        return node == null ? null : text(node);
    }

    private static void requireKeys(JsonNode node, Set<String> known) {
        requireObject(node);
        if (node.propertyStream().anyMatch(property -> !known.contains(property.getKey()))) {
            throw syntaxError();
        }
    }

    private static void requireObject(JsonNode node) {
        if (!node.isObject()) {
            throw syntaxError();
        }
    }

    private static Fault syntaxError() {
        return new Fault();
    }

    /** Leads out of the recursion at a syntax error; it never leaves this class. */
    private static final class Fault extends RuntimeException {
        @Serial private static final long serialVersionUID = 1L;

        private Fault() {
            super(SYNTAX_ERRORS, null, false, false);
        }
    }
}
