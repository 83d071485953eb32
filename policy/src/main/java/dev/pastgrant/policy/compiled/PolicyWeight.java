package dev.pastgrant.policy.compiled;

import dev.pastgrant.policy.compiled.condition.PolicyTemplate;
import dev.pastgrant.policy.compiled.condition.PolicyTemplate.Piece;
import dev.pastgrant.policy.compiled.request.CompiledRequest;
import dev.pastgrant.policy.interpreter.Workload;
import dev.pastgrant.policy.language.Condition;
import dev.pastgrant.policy.language.PolicyDocument;
import dev.pastgrant.policy.language.PolicyDocument.Version;
import dev.pastgrant.policy.language.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * An upper bound of the work to compare a policy with requests. For most requests one
 * multiplication shows that a policy is below the limit of {@link Workload}. Otherwise the work is
 * computed in full.
 *
 * @param characters at least the number of characters of its patterns and values
 * @param variables at least the number of variables in them
 */
public record PolicyWeight(long characters, long variables) {
    private static final String OPENING = "${";

    static PolicyWeight of(PolicyDocument document) {
        long characters = 0;
        long variables = 0;
        for (Statement statement : document.statements()) {
            characters += statement.conditions().size();
            for (String text : texts(statement).toList()) {
                // Twice the length, since the defaults of variables add to it.
                characters += 1 + 2L * text.length();
                variables += text.split("\\Q" + OPENING + "\\E", -1).length - 1;
            }
        }
        return new PolicyWeight(characters, variables);
    }

    private static Stream<String> texts(Statement statement) {
        var resources = statement.resources();
        return Stream.of(
                        statement.actions().patterns().stream(),
                        resources == null ? Stream.<String>empty() : resources.patterns().stream(),
                        statement.conditions().stream()
                                .flatMap(condition -> condition.values().stream()))
                .flatMap(texts -> texts);
    }

    /** Whether it is surely within the limit for a request. */
    boolean isSurelyLightFor(CompiledRequest request) {
        return isLight(request.longestText(), request.allText());
    }

    private boolean isLight(long longestText, long allText) {
        return (characters + variables * longestText) * allText <= Workload.MAX;
    }

    /** Whether it is surely within the limit for every usual request. */
    boolean isSurelyLightForUsual() {
        return isLight(CompiledRequest.USUAL_LENGTH, CompiledRequest.USUAL_TEXT);
    }

    /** Whether a document is beyond the limit for a request. */
    static boolean isTooMuch(PolicyDocument document, CompiledRequest request) {
        Version version = document.version();
        long total = 0;
        for (Statement statement : document.statements()) {
            var resources = statement.resources();
            total +=
                    (request.actionLength() + 1L)
                            * weight(statement.actions().patterns(), version, request);
            total +=
                    (request.resource().length() + 1L)
                            * (resources == null
                                    ? 0
                                    : weight(resources.patterns(), version, request));
            for (Condition condition : statement.conditions()) {
                long asked = request.contextAnyCase(condition.key()).length();
                total += asked + asked * weight(condition.values(), version, request);
                if (total > Workload.MAX) {
                    return true;
                }
            }
        }
        return total > Workload.MAX;
    }

    private static long weight(List<String> texts, Version version, CompiledRequest request) {
        long weight = 0;
        for (String text : texts) {
            weight += 1 + text.length();
            for (Piece piece : PolicyTemplate.of(text, version).pieces()) {
                weight += added(piece, request);
            }
        }
        return weight;
    }

    private static int added(Piece piece, CompiledRequest request) {
        return switch (piece) {
            case Piece.Written _ -> 0;
            case Piece.Escaped(var text) -> text.length();
            case Piece.Variable variable -> {
                String value = variable.value(request);
                yield value == null ? 0 : value.length();
            }
        };
    }
}
