package dev.pastgrant.policy.interpreter;

import dev.pastgrant.policy.language.Condition;
import dev.pastgrant.policy.language.PolicyDocument;
import dev.pastgrant.policy.language.Statement;
import dev.pastgrant.policy.language.Statement.Entries;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The limit of the work to compare a policy with a request. The work is the characters of each
 * pattern times the characters of each text that it is compared with. Real policies and requests
 * stay far below the limit. A policy beyond it counts as one that cannot be read, so that the time
 * of every decision is bounded.
 */
public final class Workload {
    /** Takes a few tenths of a second. */
    public static final long MAX = 100_000_000;

    private final StatementMatch match;
    private long total;

    private Workload(StatementMatch match) {
        this.match = match;
    }

    public static boolean isTooMuch(PolicyDocument document, StatementMatch match) {
        var workload = new Workload(match);
        for (Statement statement : document.statements()) {
            workload.add(statement, document.version());
            if (workload.total > MAX) {
                return true;
            }
        }
        return false;
    }

    private void add(Statement statement, PolicyDocument.Version version) {
        add(statement.actions(), version, match.request().action());
        add(statement.resources(), version, match.request().resource());
        for (Condition condition : statement.conditions()) {
            if (total > MAX) {
                return;
            }
            long asked = 0;
            for (String value : match.keys().values(condition.key())) {
                asked += value.length() + 1;
            }
            // Values count even if there are no patterns, since looking through them takes time,
            // too.
            total += asked + asked * weight(condition.values(), version);
        }
    }

    private void add(@Nullable Entries entries, PolicyDocument.Version version, String text) {
        if (entries != null) {
            total += (text.length() + 1L) * weight(entries.patterns(), version);
        }
    }

    private long weight(List<String> patterns, PolicyDocument.Version version) {
        long weight = 0;
        for (String pattern : patterns) {
            weight += 1 + PolicyVariables.resolvedLength(pattern, version, match.keys());
        }
        return weight;
    }
}
