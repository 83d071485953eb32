package dev.pastgrant.domain.call;

import dev.pastgrant.domain.caller.Caller;
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
 */
public final class CallRecords {
    private CallRecords() {}

    public static <R> List<CallRecord> of(
            Call<R> call, Caller caller, DecidedOn basis, Instant now, Reply<R> reply) {
        CallRecord.Ending ending = ending(call, reply);
        Recipient callers =
                new Recipient(caller.account(), Identities.own(caller), basis.callers());
        if (caller.account().equals(call.account())) {
            return List.of(record(call, callers, basis, now, null, ending));
        }
        UUID shared = derived(call.eventId(), "shared");
        List<CallRecord> records = new ArrayList<>();
        if (reply instanceof Reply.Answered<R>) {
            Recipient actedOn =
                    new Recipient(call.account(), Identities.foreign(caller), basis.actedOn());
            records.add(record(call, actedOn, basis, now, shared, ending));
        }
        records.add(record(call, callers, basis, now, shared, ending));
        return records;
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

    /** Whose record it is: who called as it may know it, and the revision of its own stream. */
    private record Recipient(AccountId account, UserIdentity identity, long revision) {}

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
                recipient.revision(),
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
