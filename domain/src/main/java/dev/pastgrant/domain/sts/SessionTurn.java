package dev.pastgrant.domain.sts;

import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.call.Call;
import dev.pastgrant.domain.call.CallRecord;
import dev.pastgrant.domain.call.CallRecords;
import dev.pastgrant.domain.call.DecidedOn;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.Work;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.permission.Admission;
import dev.pastgrant.domain.permission.Present;
import dev.pastgrant.domain.permission.Required;
import dev.pastgrant.domain.refusal.Refusal;
import java.util.List;

/**
 * The result of a request for a session, on one state of the caller's account and of the role's. It
 * is computed by pure functions, so it replays. A request for a session never changes the account
 * acted on, so it needs no turn of that account.
 */
public sealed interface SessionTurn<R> {
    /**
     * The request is refused.
     *
     * @param records the records of the call, the caller's own copy last; empty if the caller is
     *     not known
     */
    record Refused<R>(Reply.Refused<R> reply, List<CallRecord> records) implements SessionTurn<R> {
        public Refused {
            records = List.copyOf(records);
        }
    }

    /**
     * The session is granted, on condition that the MFA code that came with the request, if any,
     * can be spent.
     */
    record Granted<R>(SessionOffer<R> offer) implements SessionTurn<R> {}

    /**
     * Decides.
     *
     * @param target the account of the role, or the caller's own for GetSessionToken
     * @param accessKey the key id that the session will have
     */
    static <R> SessionTurn<R> of(
            Call<R> call,
            Work.Issue<R> work,
            Present present,
            Accounts.At target,
            AccessKeyId accessKey) {
        return switch (Admission.of(
                present, call.credential(), call.facts(), () -> Required.now(List.of()))) {
            case Admission.Unknown(var refusal) ->
                    new Refused<>(new Reply.Refused<>(refusal), List.of());
            case Admission.Denied(var caller, var refusal) ->
                    refused(
                            call,
                            caller,
                            DecidedOn.present(present.callers(), target),
                            present,
                            refusal);
            case Admission.Admitted(var caller) ->
                    decide(call, work, present, target, accessKey, caller);
        };
    }

    private static <R> SessionTurn<R> decide(
            Call<R> call,
            Work.Issue<R> work,
            Present present,
            Accounts.At target,
            AccessKeyId accessKey,
            Caller caller) {
        DecidedOn basis = DecidedOn.present(present.callers(), target);
        var given =
                new SessionDecider.Given(
                        caller, present, target.account(), call.facts(), accessKey);
        return switch (SessionDecider.decide(work.command(), given)) {
            case SessionDecider.Decision.Refused(var refusal) ->
                    refused(call, caller, basis, present, refusal);
            case SessionDecider.Decision.Granted(var grant) ->
                    new Granted<>(
                            new SessionOffer<>(call, work, caller, basis, present.now(), grant));
        };
    }

    private static <R> Refused<R> refused(
            Call<R> call, Caller caller, DecidedOn basis, Present present, Refusal refusal) {
        Reply.Refused<R> reply = new Reply.Refused<>(refusal);
        return new Refused<>(reply, CallRecords.of(call, caller, basis, present.now(), reply));
    }
}
