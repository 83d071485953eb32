package dev.pastgrant.ops.node;

import dev.pastgrant.domain.call.CallRecord;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.call.UserIdentity;
import dev.pastgrant.domain.caller.CallFacts;
import dev.pastgrant.domain.caller.Json;
import dev.pastgrant.domain.log.StreamName;
import dev.pastgrant.domain.log.StreamRevisions;
import dev.pastgrant.policy.id.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that the node does to an account by itself, or for whoever owns the data folder.
 * CloudTrail writes of such things as of events of a service.
 *
 * @param eventSource the service whose operation it is like
 * @param eventName that operation
 * @param requestParameters null if there are none
 * @param responseElements the reply without secrets; null if it is empty
 */
record OwnCall(
        String eventSource,
        String eventName,
        @Nullable Json requestParameters,
        @Nullable Json responseElements,
        List<ResourceRef> resources) {
    /** What stands for the node where a call has a service, an address and a user agent. */
    static final String SERVICE = "pastgrant.internal";

    /**
     * The record of it.
     *
     * @param revision the revision of the account's stream that it was decided on
     */
    CallRecord record(AccountId account, long revision, Instant now) {
        return new CallRecord(
                new CallFacts(
                        UUID.randomUUID().toString(),
                        eventSource,
                        eventName,
                        "us-east-1",
                        false,
                        SERVICE,
                        SERVICE,
                        null,
                        null,
                        false,
                        requestParameters),
                UserIdentity.own(),
                account,
                now,
                StreamRevisions.of(StreamName.account(account), revision),
                null,
                null,
                new CallRecord.Ending(null, null, responseElements, resources));
    }
}
