package dev.pastgrant.api.iam.delegation;

import dev.pastgrant.domain.account.delegation.DelegationRequest;
import dev.pastgrant.policy.language.Statement;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a delegation request asks for, in English sentences. AWS's are written by a model. */
final class DelegationSummary {
    /** The most characters that AWS's model allows. */
    private static final int LENGTH_MAX = 10_000;

    private DelegationSummary() {}

    static String of(DelegationRequest request) {
        String summary =
                "%s. For %d minutes after the token is sent, this request asks for:%n%s"
                        .formatted(
                                request.terms().description(),
                                request.terms().sessionSeconds() / 60,
                                DelegationShape.statements(request.terms().policy()).stream()
                                        .map(DelegationSummary::sentence)
                                        .collect(Collectors.joining("\n")));
        return summary.substring(0, Math.min(summary.length(), LENGTH_MAX));
    }

    private static String sentence(Statement statement) {
        String verb = statement.effect() == Statement.Effect.ALLOW ? "Allowed" : "Denied";
        String resources =
                statement.resources() == null ? "" : " on " + named(statement.resources());
        String conditions =
                statement.conditions().isEmpty()
                        ? ""
                        : ", if "
                                + statement.conditions().stream()
                                        .map(each -> each.key() + " is " + each.values())
                                        .collect(Collectors.joining(" and "));
        return "- %s: %s%s%s.".formatted(verb, named(statement.actions()), resources, conditions);
    }

    private static String named(Statement.Entries entries) {
        String names = String.join(", ", entries.patterns());
        return entries.inverted() ? "everything except " + names : names;
    }

    /** Whether somebody who reads that language can read it. */
    static boolean isIn(String locale) {
        return locale.toLowerCase(Locale.ROOT).startsWith("en");
    }
}
