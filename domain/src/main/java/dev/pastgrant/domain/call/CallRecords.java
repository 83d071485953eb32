package dev.pastgrant.domain.call;

import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.log.StreamName;
import dev.pastgrant.domain.log.StreamRevisions;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.AccountId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The records of a call: one in the account acted on, and one more in the caller's if that is
 * another. Both carry one sharedEventID, and the account acted on learns only which account called.
 *
 * <p>Each record names the revision of its own account's stream. The caller's names the stream of
 * the account acted on as well, if the call succeeded: what a caller was refused tells it nothing
 * of another account, not even whether there is one. The account acted on never learns how far the
 * caller's has come.
 */
public final class CallRecords {
    private CallRecords() {}

    public static <R> List<CallRecord> of(
            Call<R> call, Caller caller, DecidedOn basis, Instant now, Reply<R> reply) {
        CallRecord.Ending ending = ending(call, reply);
        StreamRevisions own =
                StreamRevisions.of(StreamName.account(caller.account()), basis.callers());
        if (caller.account().equals(call.account())) {
            return List.of(record(call, own(caller, own), basis, now, null, ending));
        }
        UUID shared = derived(call.eventId(), "shared");
        List<CallRecord> records = new ArrayList<>();
        if (reply instanceof Reply.Answered<R>) {
            StreamName stream = StreamName.account(call.account());
            Recipient actedOn =
                    new Recipient(
                            call.account(),
                            Identities.foreign(caller),
                            StreamRevisions.of(stream, basis.actedOn()));
            records.add(record(call, actedOn, basis, now, shared, ending));
            own = own.and(stream, basis.actedOn());
        }
        records.add(record(call, own(caller, own), basis, now, shared, ending));
        return records;
    }

    private static Recipient own(Caller caller, StreamRevisions decidedOn) {
        return new Recipient(caller.account(), Identities.own(caller), decidedOn);
    }

    /** Ids of a call's further events follow from its own, so that a repeated append is known. */
    public static UUID derived(UUID eventId, int number) {
        return new UUID(
                eventId.getMostSignificantBits(),
                eventId.getLeastSignificantBits() ^ (number + 1L));
    }

    /** The id of what there is one of for a call, besides its events. */
    public static UUID derived(UUID eventId, String what) {
        String name = eventId + "/" + what;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Whose record it is: who called, and on what that was decided, as it may know it. */
    private record Recipient(AccountId account, UserIdentity identity, StreamRevisions decidedOn) {}

    private static <R> CallRecord record(
            Call<R> call,
            Recipient recipient,
            DecidedOn basis,
            Instant now,
            @Nullable UUID shared,
            CallRecord.Ending ending) {
        return new CallRecord(
                call.facts(),
                recipient.identity(),
                recipient.account(),
                now,
                recipient.decidedOn(),
                basis.readAt(),
                shared,
                ending);
    }

    private static <R> CallRecord.Ending ending(Call<R> call, Reply<R> reply) {
        return switch (reply) {
            case Reply.Answered<R>(_, var elements, var resources) ->
                    new CallRecord.Ending(
                            null, null, elements, merged(call.resources(), resources));
            case Reply.Refused<R>(Refusal(var code, var message)) ->
                    new CallRecord.Ending(code.text(), message, null, call.resources());
        };
    }

    private static List<ResourceRef> merged(List<ResourceRef> named, List<ResourceRef> found) {
        if (found.isEmpty() || found.equals(named)) {
            return named;
        }
        Set<ResourceRef> all = new LinkedHashSet<>(named);
        all.addAll(found);
        return List.copyOf(all);
    }
}
