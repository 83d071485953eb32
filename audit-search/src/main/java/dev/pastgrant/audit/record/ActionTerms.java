package dev.pastgrant.audit.record;

import dev.pastgrant.domain.caller.CallFacts;
import java.util.Locale;
import java.util.Set;

/**
 * What a record is found by when an action is asked for: {@code iam:CreateUser}, {@code CreateUser}
 * or {@code iam:*}, as policies write actions, and like there without regard to case.
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

    /** The one key that an asked-for action stands for. */
    public static String asked(String action) {
        return action.toLowerCase(Locale.ROOT);
    }
}
