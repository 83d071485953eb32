package dev.pastgrant.audit.record;

import dev.pastgrant.domain.caller.CallFacts;
import java.util.Locale;
import java.util.Set;

/**
 * The keys by which a record is found when an action is asked for: {@code iam:CreateUser}, {@code
 * CreateUser} or {@code iam:*}. Actions are written as in policies and, as there, case is ignored.
 */
public final class ActionTerms {
    private ActionTerms() {}

    public static Set<String> of(CallFacts facts) {
        String service = facts.eventSource().split("\\.", 2)[0];
        return Set.of(
                asked(service + ":" + facts.eventName()),
                asked(facts.eventName()),
                asked(service + ":*"));
    }

    /** The key to look up for an action that is asked for. */
    public static String asked(String action) {
        return action.toLowerCase(Locale.ROOT);
    }
}
