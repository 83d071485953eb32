package dev.pastgrant.policy.partial;

import dev.pastgrant.policy.language.Statement.Effect;
import dev.pastgrant.policy.language.StatementReference;
import java.util.List;

/**
 * A statement that may or may not apply to a request.
 *
 * @param keys the condition keys that would decide it, as the statement spells them; empty if it
 *     depends on the resource alone
 */
public record OpenStatement(StatementReference statement, Effect effect, List<String> keys) {
    public OpenStatement {
        keys = List.copyOf(keys);
    }
}
