package dev.pastgrant.benchmarks.scenario;

import dev.pastgrant.policy.language.Condition;
import dev.pastgrant.policy.language.Statement;
import dev.pastgrant.policy.language.Statement.Effect;
import java.util.List;
import java.util.Locale;

/** A statement, with its place in a scenario's policies. */
public record Rule(int policy, int index, Statement statement) {
    public static final String SOURCE_IP = "aws:sourceip";
    static final String USER_AGENT = "aws:useragent";
    static final String REGION = "aws:requestedregion";
    public static final String SECURE_TRANSPORT = "aws:securetransport";
    public static final String WITH_MFA = "aws:multifactorauthpresent";

    /** An id that no other statement of the scenario has. */
    public String id() {
        return "policy" + policy + "-" + index;
    }

    /** Whether it allows the requests that it matches. Otherwise it denies them. */
    public boolean allows() {
        return statement.effect() == Effect.ALLOW;
    }

    /** The patterns of its actions. */
    public List<String> actions() {
        return statement.actions().patterns();
    }

    /** The patterns of its resources. */
    public List<String> resources() {
        if (statement.resources() == null) {
            throw new IllegalStateException(id() + " is about no resource");
        }
        return statement.resources().patterns();
    }

    /** The conditions, with their keys in lower case as in a request. */
    public List<Condition> conditions() {
        return statement.conditions().stream()
                .map(condition ->
                        new Condition(
                                condition.operator(),
                                condition.key().toLowerCase(Locale.ROOT),
                                condition.values()))
                .toList();
    }
}
