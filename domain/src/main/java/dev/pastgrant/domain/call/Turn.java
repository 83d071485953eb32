package dev.pastgrant.domain.call;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.account.AccountDecider;
import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.account.Circumstances;
import dev.pastgrant.domain.account.Decision;
import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.permission.Admission;
import dev.pastgrant.domain.permission.Present;
import dev.pastgrant.domain.permission.Required;
import dev.pastgrant.domain.refusal.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The result of a call on one state of its account: whether its caller is known and allowed, what
 * the decider answers, and what is recorded. It is computed by pure functions, so a turn replays.
 *
 * @param events the changes of the account; empty for a read, for a refusal that need not be
 *     remembered, or if nothing had to change
 * @param after the account after the events
 * @param records the records of the call, the caller's own copy last; empty if the caller is not
 *     known, since AWS records only authenticated calls
 */
public record Turn<R>(
        Reply<R> reply, List<AccountEvent> events, Account after, List<CallRecord> records) {
    public Turn {
        events = List.copyOf(events);
        records = List.copyOf(records);
    }

    /**
     * The turn of a command.
     *
     * @param state the latest state of the account acted on
     * @param present what the caller is judged on: the same account, except when an account is
     *     opened
     */
    public static <R> Turn<R> write(
            Call<R> call,
            Work.Write<R> work,
            Accounts.At state,
            Present present,
            Circumstances given) {
        DecidedOn basis = DecidedOn.present(present.callers(), state);
        return admitted(
                call,
                present,
                state.account(),
                basis,
                () -> Required.now(call.requires().apply(state.account())),
                _ -> decide(work, state.account(), given));
    }

    /**
     * The turn of a call that reads.
     *
     * @param seen the account that it reads, now or at the moment at which it reads
     * @param around what surrounds the account at that time
     */
    public static <R> Turn<R> read(
            Call<R> call,
            Work.Read<R> work,
            Present present,
            Accounts.At seen,
            Surroundings around) {
        return admitted(
                call,
                present,
                seen.account(),
                DecidedOn.read(present.callers(), seen, call.asOf()),
                () -> required(call, seen.account(), present.account()),
                caller -> {
                    AsOf asOf = call.asOf();
                    View view =
                            new View(
                                    seen.account(),
                                    around,
                                    seen.position(),
                                    asOf == null ? present.now() : asOf.instant(),
                                    caller);
                    return new Ending<>(work.answer().apply(view), List.of(), seen.account());
                });
    }

    /** The turn of a request that was invalid in itself. */
    public static <R> Turn<R> refuse(Call<R> call, Refusal refusal, Present present) {
        Account unchanged = present.account();
        return admitted(
                call,
                present,
                unchanged,
                DecidedOn.unread(present.callers(), call.asOf()),
                () -> Required.now(List.of()),
                _ -> Ending.refused(refusal, unchanged));
    }

    /** The turn of a command that is a step of a call. It has no record of its own. */
    public static Turn<Boolean> unrecorded(
            AccountCommand command, Account before, Circumstances given) {
        Work.Write<Boolean> work = new Work.Write<>(command, _ -> Reply.Answered.of(true));
        Ending<Boolean> ending = decide(work, before, given);
        return new Turn<>(ending.reply(), ending.events(), ending.after(), List.of());
    }

    private record Ending<R>(Reply<R> reply, List<AccountEvent> events, Account after) {
        static <R> Ending<R> refused(Refusal refusal, Account unchanged) {
            return new Ending<>(new Reply.Refused<>(refusal), List.of(), unchanged);
        }
    }

    /** The result of an admitted call. A call that is not admitted changes nothing. */
    private static <R> Turn<R> admitted(
            Call<R> call,
            Present present,
            Account unchanged,
            DecidedOn basis,
            Supplier<Required> requires,
            Function<Caller, Ending<R>> work) {
        Instant now = present.now();
        return switch (Admission.of(present, call.credential(), call.facts(), requires)) {
            case Admission.Unknown(var refusal) ->
                    new Turn<>(new Reply.Refused<>(refusal), List.of(), unchanged, List.of());
            case Admission.Denied(var caller, var refusal) ->
                    of(call, caller, basis, now, Ending.refused(refusal, unchanged));
            case Admission.Admitted(var caller) -> of(call, caller, basis, now, work.apply(caller));
        };
    }

    private static Required required(Call<?> call, Account seen, Account now) {
        return call.asOf() == null
                ? Required.now(call.requires().apply(seen))
                : Required.past(call.requires(), seen, now);
    }

    private static <R> Ending<R> decide(Work.Write<R> work, Account before, Circumstances given) {
        return switch (AccountDecider.decide(before, work.command(), given)) {
            case Decision.Refused(var refusal) -> Ending.refused(refusal, before);
            case Decision.Attempted(var refusal, var events) ->
                    new Ending<>(new Reply.Refused<>(refusal), events, fold(before, events));
            case Decision.Accepted(var events) -> {
                Account after = fold(before, events);
                Change change = new Change(before, after, events);
                yield new Ending<>(work.answer().apply(change), events, after);
            }
        };
    }

    /** The account after these events. */
    public static Account fold(Account account, List<AccountEvent> events) {
        Account folded = account;
        for (AccountEvent event : events) {
            folded = folded.evolve(event);
        }
        return folded;
    }

    private static <R> Turn<R> of(
            Call<R> call, Caller caller, DecidedOn basis, Instant now, Ending<R> ending) {
        return new Turn<>(
                ending.reply(),
                ending.events(),
                ending.after(),
                CallRecords.of(call, caller, basis, now, ending.reply()));
    }

    /** The refusal; null if the call was not refused. */
    public @Nullable Refusal refusal() {
        return reply instanceof Reply.Refused<R>(var refusal) ? refusal : null;
    }
}
