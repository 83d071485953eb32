package dev.pastgrant.api.v1.whocan;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pastgrant.api.v1.evaluate.ExplanationJson;
import dev.pastgrant.policy.interpreter.Verdict;
import dev.pastgrant.policy.language.StatementReference;
import dev.pastgrant.policy.partial.OpenStatement;
import dev.pastgrant.policy.partial.PartialVerdict;
import java.util.List;

/**
 * Writes a verdict that is reached without knowing a whole request. {@code access} is {@code
 * always}, {@code depends} or {@code never}. {@code through} has the statements that allow if
 * everything open turns out well. {@code dependsOn} has the open statements, each with its {@code
 * effect} and the condition {@code keys} that it tests; {@code keys} is empty if only the resource
 * is open. {@code deniedBy} is the statement that denies for certain.
 */
final class AccessJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AccessJson() {}

    static void write(PartialVerdict verdict, ObjectNode to) {
        switch (verdict) {
            case PartialVerdict.Always(var allowed) -> {
                to.put("access", "always");
                writeThrough(allowed.by(), to);
            }
            case PartialVerdict.Depends(var atBest, _, var on) -> {
                to.put("access", "depends");
                writeThrough(atBest.by(), to);
                ArrayNode open = to.putArray("dependsOn");
                on.forEach(statement -> open.add(json(statement)));
            }
            case PartialVerdict.Never(var denied) -> {
                to.put("access", "never");
                if (denied instanceof Verdict.ExplicitlyDenied(_, var by)) {
                    to.set("deniedBy", ExplanationJson.statement(by));
                }
            }
        }
    }

    private static void writeThrough(List<StatementReference> statements, ObjectNode to) {
        ArrayNode through = to.putArray("through");
        statements.forEach(by -> through.add(ExplanationJson.statement(by)));
    }

    private static ObjectNode json(OpenStatement open) {
        ObjectNode node = ExplanationJson.statement(open.statement());
        node.put("effect", effect(open));
        ArrayNode keys = NODES.arrayNode();
        open.keys().forEach(keys::add);
        node.set("keys", keys);
        return node;
    }

    private static String effect(OpenStatement open) {
        return switch (open.effect()) {
            case ALLOW -> "Allow";
            case DENY -> "Deny";
        };
    }
}
