package dev.pastgrant.policy.interpreter;

import dev.pastgrant.policy.language.Condition;
import dev.pastgrant.policy.language.PolicyDocument;
import dev.pastgrant.policy.language.Statement;
import dev.pastgrant.policy.request.RequestContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The condition keys that policies ask for, in conditions and through policy variables. */
public final class ReferencedKeys {
    private ReferencedKeys() {}

    /**
     * The keys in the order of the documents. Spellings that differ only in case count as one key,
     * and the first spelling is kept.
     */
    public static List<String> of(Collection<PolicyDocument> documents) {
        Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        List<String> keys = new ArrayList<>();
        documents.stream().flatMap(ReferencedKeys::all).filter(seen::add).forEach(keys::add);
        return keys;
    }

    private static Stream<String> all(PolicyDocument document) {
        return document.statements().stream()
                .flatMap(statement ->
                        Stream.concat(
                                patterns(statement.resources())
                                        .flatMap(pattern -> inText(pattern, document)),
                                statement.conditions().stream()
                                        .flatMap(condition -> inCondition(condition, document))));
    }

    private static Stream<String> patterns(Statement.@Nullable Entries resources) {
        return resources == null ? Stream.empty() : resources.patterns().stream();
    }

    private static Stream<String> inCondition(Condition condition, PolicyDocument document) {
        Stream<String> inValues =
                condition.operator().test().takesVariables()
                        ? condition.values().stream().flatMap(value -> inText(value, document))
                        : Stream.empty();
        return Stream.concat(Stream.of(condition.key()), inValues);
    }

    /** The keys of a text's variables. For a request without any keys, all of them are missing. */
    private static Stream<String> inText(String text, PolicyDocument document) {
        return PolicyVariables.missingKeys(text, document.version(), RequestContext.EMPTY).stream();
    }
}
