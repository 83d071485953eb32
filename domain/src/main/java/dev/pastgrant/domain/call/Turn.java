package dev.pastgrant.domain.call;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.AccountDecider;
import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.account.Circumstances;
import dev.pastgrant.domain.account.Decision;
import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.caller.Identification;
import dev.pastgrant.domain.permission.Permissions;
import dev.pastgrant.domain.permission.Present;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.request.Requirement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a call comes to on one state of its account: is the caller alive, is it allowed, what does
 * the decider say, and what is written of it. Pure, so that a turn replays.
 *
 * @param events what happened to the account; none for a read, a refusal, or nothing to change
 * @param after the account after them
 * @param records what is written of the call, the caller's own copy last; none if the caller is not
 *     known, for AWS records authenticated calls only
 */
public record Turn<R>(
        Reply<R> reply, List<AccountEvent> events, Account after, List<CallRecord> records) {
    public Turn {
        events = List.copyOf(events);
        records = List.copyOf(records);
    }

    /**
     * A command in the account's turn.
     *
     * @param state the account acted on, the latest
     * @param present of the caller: the same account, but for the opening of an account
     */
    public static <R> Turn<R> write(
            Call<R> call,
            Work.Write<R> work,
            Accounts.At state,
            Present present,
            Circumstances given) {
        return identified(
                call,
                present,
                state.account(),
                caller -> {
                    Ending<R> ending = decide(call, work, state, present, caller, given);
                    DecidedOn basis = DecidedOn.present(present.callers(), state);
                    return of(call, caller, basis, given.now(), ending);
                });
    }

    /**
     * A question.
     *
     * @param seen the account asked about, now or at the moment the call reads at
     * @param around what surrounds it, or surrounded it then
     */
    public static <R> Turn<R> read(
            Call<R> call,
            Work.Read<R> work,
            Present present,
            Accounts.At seen,
            Surroundings around) {
        Instant now = present.now();
        return identified(
                call,
                present,
                seen.account(),
                caller -> {
                    AsOf asOf = call.asOf();
                    View view =
                            new View(
                                    seen.account(),
                                    around,
                                    seen.position(),
                                    asOf == null ? now : asOf.instant(),
                                    caller);
                    Reply<R> reply =
                            denial(call, present, seen, caller)
                                    .<Reply<R>>map(Reply.Refused::new)
                                    .orElseGet(() -> work.answer().apply(view));
                    Ending<R> ending = new Ending<>(reply, List.of(), seen.account());
                    return of(
                            call,
                            caller,
                            DecidedOn.read(present.callers(), seen, asOf),
                            now,
                            ending);
                });
    }

    /** A request that was wrong in itself. */
    public static <R> Turn<R> refuse(Call<R> call, Refusal refusal, Present present) {
        return identified(
                call,
                present,
                present.account(),
                caller ->
                        of(
                                call,
                                caller,
                                DecidedOn.unread(present.callers(), call.asOf()),
                                present.now(),
                                new Ending<>(
                                        new Reply.Refused<>(refusal),
                                        List.of(),
                                        present.account())));
    }

    private record Ending<R>(Reply<R> reply, List<AccountEvent> events, Account after) {}

    private interface Known<R> {
        Turn<R> turn(Caller caller);
    }

    private static <R> Turn<R> identified(
            Call<R> call, Present present, Account unchanged, Known<R> then) {
        return switch (Identification.of(present.account(), call.credential(), present.now())) {
            case Identification.Known(var caller) -> then.turn(caller);
            case Identification.Unknown(var refusal) ->
                    new Turn<>(new Reply.Refused<>(refusal), List.of(), unchanged, List.of());
        };
    }

    private static <R> Ending<R> decide(
            Call<R> call,
            Work.Write<R> work,
            Accounts.At state,
            Present present,
            Caller caller,
            Circumstances given) {
        Account before = state.account();
        Optional<Refusal> denial = denial(call, present, state, caller);
        if (denial.isPresent()) {
            return new Ending<>(new Reply.Refused<>(denial.get()), List.of(), before);
        }
        return switch (AccountDecider.decide(before, work.command(), given)) {
            case Decision.Refused(var refusal) ->
                    new Ending<>(new Reply.Refused<>(refusal), List.of(), before);
            case Decision.Accepted(var events) -> {
                Account after = fold(before, events);
                Change change = new Change(before, after, events);
                yield new Ending<>(work.answer().apply(change), events, after);
            }
        };
    }

    private static <R> Optional<Refusal> denial(
            Call<R> call, Present present, Accounts.At state, Caller caller) {
        List<Requirement> requirements = new ArrayList<>(call.requires().apply(state.account()));
        if (call.asOf() != null) {
            requirements.add(Permissions.READ_AT);
        }
        // Whoever may open an account may do so before it has a policy of its own.
        return Permissions.check(present, caller, call.facts(), requirements, caller.account());
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

    /** The refusal, if the call was refused. */
    public @Nullable Refusal refusal() {
        return reply instanceof Reply.Refused<R>(var refusal) ? refusal : null;
    }
}
