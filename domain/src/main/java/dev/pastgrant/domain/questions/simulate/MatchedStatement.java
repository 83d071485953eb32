package dev.pastgrant.domain.questions.simulate;

import dev.pastgrant.policy.interpreter.Gate;
import dev.pastgrant.policy.interpreter.GateFinding;
import dev.pastgrant.policy.language.Statement.Effect;
import dev.pastgrant.policy.language.StatementReference;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A statement that has a say in a decision.
 *
 * @param gate the kind of policy as which it counts
 */
public record MatchedStatement(Gate gate, Effect effect, StatementReference statement) {
    static Stream<MatchedStatement> of(GateFinding finding) {
        return Stream.concat(
                finding.denies().stream()
                        .map(by -> new MatchedStatement(finding.gate(), Effect.DENY, by)),
                finding.allows().stream()
                        .map(by -> new MatchedStatement(finding.gate(), Effect.ALLOW, by)));
    }

    /**
     * The statements that AWS shows, each once. If policies of a kind deny, only their denying
     * statements are shown. Statements of an organization's policies are not shown.
     */
    static List<MatchedStatement> shown(Collection<MatchedStatement> statements) {
        var denying =
                statements.stream()
                        .filter(statement -> statement.effect == Effect.DENY)
                        .map(MatchedStatement::gate)
                        .collect(Collectors.toSet());
        return statements.stream()
                .filter(each -> each.effect == Effect.DENY || !denying.contains(each.gate))
                .filter(each -> !each.isOfOrganization())
                .distinct()
                .toList();
    }

    private boolean isOfOrganization() {
        return gate == Gate.SERVICE_CONTROL_POLICY || gate == Gate.RESOURCE_CONTROL_POLICY;
    }
}
