package dev.pastgrant.domain.permission;

import dev.pastgrant.domain.caller.CallFacts;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.caller.Credential;
import dev.pastgrant.domain.caller.Identification;
import dev.pastgrant.domain.refusal.Refusal;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The gate that every call passes. It identifies the caller and checks the permissions that the
 * call requires, both on the same state of the caller's account.
 */
public sealed interface Admission {
    /** The caller is known and has the permissions. */
    record Admitted(Caller caller) implements Admission {}

    /** The caller is known but lacks a permission. */
    record Denied(Caller caller, Refusal refusal) implements Admission {}

    /**
     * The credential no longer belongs to anybody, so there is no caller for whom the call could be
     * recorded.
     */
    record Unknown(Refusal refusal) implements Admission {}

    /**
     * Judges a call.
     *
     * @param requires supplies what it requires; asked only if the caller is known
     */
    static Admission of(
            Present present, Credential credential, CallFacts facts, Supplier<Required> requires) {
        return switch (Identification.of(present.account(), credential, present.now())) {
            case Identification.Unknown(var refusal) -> new Unknown(refusal);
            case Identification.Known(var caller) -> permit(present, caller, facts, requires.get());
        };
    }

    // An account that is being opened has no policies yet, so what a call requires is judged
    // by the caller's account.
    private static Admission permit(
            Present present, Caller caller, CallFacts facts, Required required) {
        Optional<Refusal> denial =
                Permissions.check(present, caller, facts, required, caller.account());
        return denial.isPresent() ? new Denied(caller, denial.get()) : new Admitted(caller);
    }
}
