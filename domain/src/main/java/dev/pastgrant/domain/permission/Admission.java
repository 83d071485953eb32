package dev.pastgrant.domain.permission;

import dev.pastgrant.domain.caller.CallFacts;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.caller.Credential;
import dev.pastgrant.domain.caller.Identification;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.request.Requirement;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The one gate that every call passes: who calls, and may it do what the call requires? Both are
 * judged on the same state of the caller's account.
 */
public sealed interface Admission {
    /** The caller may. */
    record Admitted(Caller caller) implements Admission {}

    /** The caller may not. */
    record Denied(Caller caller, Refusal refusal) implements Admission {}

    /** The credential is nobody's any more: there is no caller to record the call of. */
    record Unknown(Refusal refusal) implements Admission {}

    /**
     * Judges a call.
     *
     * @param requires the permissions that it needs, of a caller that is known
     */
    static Admission of(
            Present present,
            Credential credential,
            CallFacts facts,
            Supplier<List<Requirement>> requires) {
        return switch (Identification.of(present.account(), credential, present.now())) {
            case Identification.Unknown(var refusal) -> new Unknown(refusal);
            case Identification.Known(var caller) -> permit(present, caller, facts, requires.get());
        };
    }

    // Whoever may open an account may do so before that has a policy of its own: what a call
    // requires is judged as of the caller's account.
    private static Admission permit(
            Present present, Caller caller, CallFacts facts, List<Requirement> requirements) {
        Optional<Refusal> denial =
                Permissions.check(present, caller, facts, requirements, caller.account());
        return denial.isPresent() ? new Denied(caller, denial.get()) : new Admitted(caller);
    }
}
