package dev.pastgrant.policy.partial;

import dev.pastgrant.policy.interpreter.GatePolicies;
import dev.pastgrant.policy.interpreter.GateReading;
import dev.pastgrant.policy.interpreter.GateReading.Permit;
import dev.pastgrant.policy.interpreter.Grant;
import dev.pastgrant.policy.interpreter.Ternary;
import dev.pastgrant.policy.interpreter.Workload;
import dev.pastgrant.policy.language.AttributedPolicy;
import dev.pastgrant.policy.language.ParsedPolicy.Malformed;
import dev.pastgrant.policy.language.ParsedPolicy.Parsed;
import dev.pastgrant.policy.language.PolicyDocument;
import dev.pastgrant.policy.language.PolicySource;
import dev.pastgrant.policy.language.Statement;
import dev.pastgrant.policy.language.StatementReference;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the policies of one gate as {@code GateReader} does, for the best and the worst case at
 * once.
 */
final class PartialReader {
    private final PartialMatch match;
    private final List<StatementReference> certainDenies = new ArrayList<>();
    private final List<StatementReference> possibleDenies = new ArrayList<>();
    private final List<Permit> certainPermits = new ArrayList<>();
    private final List<Permit> possiblePermits = new ArrayList<>();
    private final List<OpenStatement> open = new ArrayList<>();

    private PartialReader(PartialMatch match) {
        this.match = match;
    }

    static PartialReading read(GatePolicies asked, PartialMatch match) {
        var reader = new PartialReader(match);
        asked.policies().forEach(reader::read);
        return new PartialReading(
                reading(asked, reader.certainDenies, reader.possiblePermits),
                reading(asked, reader.possibleDenies, reader.certainPermits),
                reader.open);
    }

    private static GateReading reading(
            GatePolicies asked, List<StatementReference> denies, List<Permit> permits) {
        return new GateReading(asked.gate(), asked.level(), denies, permits, List.of());
    }

    private void read(AttributedPolicy policy) {
        switch (policy.policy()) {
            case Malformed _ -> addUnreadable(policy.source());
            case Parsed(var document)
                    when !match.known().gate().canHold(document)
                            || Workload.isTooMuch(document, match.known()) ->
                    addUnreadable(policy.source());
            case Parsed(var document) -> read(document, policy.source());
        }
    }

    private void addUnreadable(PolicySource source) {
        certainDenies.add(StatementReference.unreadable(source));
        possibleDenies.add(StatementReference.unreadable(source));
    }

    private void read(PolicyDocument document, PolicySource source) {
        for (int i = 0; i < document.statements().size(); i++) {
            Statement statement = document.statements().get(i);
            Grant grant = match.known().grant(statement);
            if (grant == Grant.NONE || !statement.covers(match.known().request().action())) {
                continue;
            }
            var reference = new StatementReference(source, i, statement.sid());
            Ternary applies = match.appliesTo(statement, document.version());
            if (applies != Ternary.FALSE) {
                addPossible(reference, statement, grant);
            }
            if (applies == Ternary.TRUE) {
                addCertain(reference, statement, grant);
            }
            if (applies == Ternary.UNKNOWN) {
                List<String> keys = match.openKeys(statement, document.version());
                open.add(new OpenStatement(reference, statement.effect(), keys));
            }
        }
    }

    private void addPossible(StatementReference reference, Statement statement, Grant grant) {
        switch (statement.effect()) {
            case DENY -> possibleDenies.add(reference);
            case ALLOW -> possiblePermits.add(new Permit(reference, grant));
        }
    }

    private void addCertain(StatementReference reference, Statement statement, Grant grant) {
        switch (statement.effect()) {
            case DENY -> certainDenies.add(reference);
            case ALLOW -> certainPermits.add(new Permit(reference, grant));
        }
    }
}
