package dev.pastgrant.policy.interpreter;

import dev.pastgrant.policy.interpreter.GateReading.Permit;
import dev.pastgrant.policy.language.AttributedPolicy;
import dev.pastgrant.policy.language.ParsedPolicy.Malformed;
import dev.pastgrant.policy.language.ParsedPolicy.Parsed;
import dev.pastgrant.policy.language.PolicyDocument;
import dev.pastgrant.policy.language.PolicySource;
import dev.pastgrant.policy.language.Statement;
import dev.pastgrant.policy.language.StatementReference;
import java.util.ArrayList;
import java.util.List;

/** Reads the policies of one gate, statement by statement. */
final class GateReader {
    private final StatementMatch match;
    private final List<StatementReference> denies = new ArrayList<>();
    private final List<Permit> permits = new ArrayList<>();
    private final List<String> missingKeys = new ArrayList<>();

    private GateReader(StatementMatch match) {
        this.match = match;
    }

    /** Reads all statements of a gate's policies that match the request. */
    static GateReading read(GatePolicies asked, StatementMatch match) {
        var reader = new GateReader(match);
        asked.policies().forEach(reader::read);
        return new GateReading(
                asked.gate(), asked.level(), reader.denies, reader.permits, reader.missingKeys);
    }

    private void read(AttributedPolicy policy) {
        switch (policy.policy()) {
            case Malformed _ -> denies.add(StatementReference.unreadable(policy.source()));
            case Parsed(var document)
                    when !match.gate().canHold(document) || Workload.isTooMuch(document, match) ->
                    denies.add(StatementReference.unreadable(policy.source()));
            case Parsed(var document) -> read(document, policy.source());
        }
    }

    private void read(PolicyDocument document, PolicySource source) {
        for (int i = 0; i < document.statements().size(); i++) {
            Statement statement = document.statements().get(i);
            Grant grant = match.grant(statement);
            if (grant != Grant.NONE && statement.covers(match.request().action())) {
                missingKeys.addAll(MissingKeys.of(statement, document.version(), match));
                if (match.appliesTo(statement, document.version())) {
                    add(new StatementReference(source, i, statement.sid()), statement, grant);
                }
            }
        }
    }

    private void add(StatementReference reference, Statement statement, Grant grant) {
        switch (statement.effect()) {
            case DENY -> denies.add(reference);
            case ALLOW -> permits.add(new Permit(reference, grant));
        }
    }
}
