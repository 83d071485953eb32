package dev.pastgrant.domain.call;

import dev.pastgrant.domain.Refusal;
import dev.pastgrant.domain.identity.AccountId;
import dev.pastgrant.domain.log.Position;
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
            Call<R> call, Caller caller, Position decidedAt, Instant now, Reply<R> reply) {
        CallRecord.Ending ending = ending(call, reply);
        if (caller.account().equals(call.account())) {
            return List.of(
                    record(
                            call,
                            Identities.own(caller),
                            caller.account(),
                            decidedAt,
                            now,
                            null,
                            ending));
        }
        UUID shared = derived(call.eventId(), "shared");
        List<CallRecord> records = new ArrayList<>();
        if (reply instanceof Reply.Answered<R>) {
            records.add(
                    record(
                            call,
                            Identities.foreign(caller),
                            call.account(),
                            decidedAt,
                            now,
                            shared,
                            ending));
        }
        records.add(
                record(
                        call,
                        Identities.own(caller),
                        caller.account(),
                        decidedAt,
                        now,
                        shared,
                        ending));
        return records;
    }

    /** Ids of a call's further events follow from the first, so that a repeated append is known. */
    public static UUID derived(UUID eventId, String what) {
        String name = eventId + "/" + what;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static <R> CallRecord record(
            Call<R> call,
            UserIdentity identity,
            AccountId recipient,
            Position decidedAt,
            Instant now,
            @Nullable UUID shared,
            CallRecord.Ending ending) {
        return new CallRecord(call.facts(), identity, recipient, now, decidedAt, shared, ending);
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
        Set<ResourceRef> all = new LinkedHashSet<>(named);
        all.addAll(found);
        return List.copyOf(all);
    }
}
