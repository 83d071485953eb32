package dev.pastgrant.domain.account;

import dev.pastgrant.domain.refusal.Refusal;
import java.util.List;

/** The answer to a command: the events that happen, or the refusal. */
public sealed interface Decision {
    /** The command is carried out. The list is empty if everything was already as asked. */
    record Accepted(List<AccountEvent> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** The command changes nothing. */
    record Refused(Refusal refusal) implements Decision {}

    /** The command is refused, and the attempt itself is remembered. */
    record Attempted(Refusal refusal, List<AccountEvent> events) implements Decision {
        public Attempted {
            events = List.copyOf(events);
        }
    }

    static Decision accept(AccountEvent... events) {
        return new Accepted(List.of(events));
    }

    static Decision refuse(Refusal refusal) {
        return new Refused(refusal);
    }

    /** Refuses, and remembers the attempt. */
    static Decision refuse(Refusal refusal, AccountEvent attempt) {
        return new Attempted(refusal, List.of(attempt));
    }
}
