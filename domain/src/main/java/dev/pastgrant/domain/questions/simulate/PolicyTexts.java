package dev.pastgrant.domain.questions.simulate;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.account.policy.Grants;
import dev.pastgrant.domain.account.policy.SharedPolicy;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.PolicySource;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.policy.language.StatementPosition;
import dev.pastgrant.policy.language.StatementPositions;
import dev.pastgrant.policy.language.StatementReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The texts of an account's policies and of those given, found by the source that a decision names.
 */
final class PolicyTexts {
    private final Account account;
    private final Surroundings around;
    private final GivenPolicies given;
    private final Map<PolicySource, List<StatementPosition>> found = new HashMap<>();

    PolicyTexts(Account account, Surroundings around, GivenPolicies given) {
        this.account = account;
        this.around = around;
        this.given = given;
    }

    /** The place of a statement in its policy's text; empty if the policy as a whole is meant. */
    Optional<StatementPosition> position(StatementReference statement) {
        List<StatementPosition> spans =
                found.computeIfAbsent(
                        statement.policy(),
                        source -> text(source).map(StatementPositions::of).orElse(List.of()));
        return statement.index() >= 0 && statement.index() < spans.size()
                ? Optional.of(spans.get(statement.index()))
                : Optional.empty();
    }

    private Optional<PolicyText> text(PolicySource source) {
        return switch (source) {
            case PolicySource.Given(var name) -> given.text(name);
            case PolicySource.Managed(var arn, _) ->
                    around.policy(account, arn).map(SharedPolicy::document);
            case PolicySource.Inline(var name, var owner) ->
                    grants(owner).map(grants -> grants.inline().get(name));
            case PolicySource.Session _, PolicySource.OfResource _, PolicySource.Control _ ->
                    Optional.empty();
        };
    }

    private Optional<Grants> grants(Arn owner) {
        return switch (PolicySubject.find(owner.text(), account)) {
            case PolicySubject.Search.Found(var subject) -> Optional.of(subject.grants());
            case PolicySubject.Search.Refused _ -> Optional.empty();
        };
    }
}
