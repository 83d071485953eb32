package dev.pastgrant.domain.call;

import dev.pastgrant.domain.caller.CallFacts;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.caller.Json;
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
 * The records of a call: one in the account acted on, and a second in the caller's account if that
 * is another one. Both have the same sharedEventID. The account acted on learns only which account
 * called.
 *
 * <p>Each record names the revision of its own account's stream. If the call succeeded, the
 * caller's record names the stream of the account acted on as well. A refusal tells the caller
 * nothing about another account, not even whether it exists. The account acted on never learns the
 * revision of the caller's stream.
 */
public final class CallRecords {
    /** The most resources of a refused call that are recorded. */
    private static final int RESOURCES_MAX = 8;

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

    /**
     * The id of a further event of a call. It is derived from the call's id, so that a repeated
     * append is recognized.
     */
    public static UUID derived(UUID eventId, int number) {
        return new UUID(
                eventId.getMostSignificantBits(),
                eventId.getLeastSignificantBits() ^ (number + 1L));
    }

    /** The id of something that a call has one of, besides its events. */
    public static UUID derived(UUID eventId, String what) {
        String name = eventId + "/" + what;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The recipient of a record: its account, the caller, and what the call was decided on, each as
     * far as the recipient may know it.
     */
    private record Recipient(AccountId account, UserIdentity identity, StreamRevisions decidedOn) {}

    private static <R> CallRecord record(
            Call<R> call,
            Recipient recipient,
            DecidedOn basis,
            Instant now,
            @Nullable UUID shared,
            CallRecord.Ending ending) {
        return new CallRecord(
                kept(call.facts().recorded(), ending.errorCode() != null),
                recipient.identity(),
                recipient.account(),
                now,
                recipient.decidedOn(),
                basis.readAt(),
                shared,
                ending);
    }

    /**
     * What a record keeps of what is known of a call. What a client may send at any length with any
     * call is cut, and the parameters of a call that was refused.
     */
    private static CallFacts kept(CallFacts facts, boolean isRefused) {
        Json parameters = facts.requestParameters();
        return new CallFacts(
                facts.requestId(),
                facts.eventSource(),
                Excerpt.of(facts.eventName()),
                Excerpt.of(facts.region()),
                facts.readOnly(),
                facts.sourceIpAddress(),
                Excerpt.of(facts.userAgent()),
                facts.referer(),
                facts.host() == null ? null : Excerpt.of(facts.host()),
                facts.secureTransport(),
                isRefused && parameters != null ? Excerpt.of(parameters) : parameters);
    }

    /** The resources that a refused request names. */
    private static List<ResourceRef> kept(List<ResourceRef> resources) {
        return resources.stream()
                .limit(RESOURCES_MAX)
                .map(each -> new ResourceRef(each.type(), Excerpt.of(each.name())))
                .toList();
    }

    private static <R> CallRecord.Ending ending(Call<R> call, Reply<R> reply) {
        return switch (reply) {
            case Reply.Answered<R>(_, var elements, var resources) ->
                    new CallRecord.Ending(
                            null, null, elements, merged(call.resources(), resources));
            case Reply.Refused<R>(Refusal(var code, var message)) ->
                    new CallRecord.Ending(
                            code.text(), Excerpt.of(message), null, kept(call.resources()));
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
