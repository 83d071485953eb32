package dev.pastgrant.api.cloudtrail;

import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.audit.search.LookupAttribute;
import dev.pastgrant.audit.search.LookupEvents;
import dev.pastgrant.audit.search.LookupItem;
import dev.pastgrant.audit.search.LookupPage;
import dev.pastgrant.audit.search.LookupQuery;
import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.call.View;
import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.refusal.SharedError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudtrail.model.Event;
import software.amazon.awssdk.services.cloudtrail.model.LookupEventsRequest;
import software.amazon.awssdk.services.cloudtrail.model.LookupEventsResponse;
import software.amazon.awssdk.services.cloudtrail.model.Resource;

/** The event history of an account: LookupEvents. */
public final class LookupEventsOperation {
    private final LookupEvents lookup;
    private final EventLog log;

    public LookupEventsOperation(LookupEvents lookup, EventLog log) {
        this.lookup = lookup;
        this.log = log;
    }

    public List<ServedOperation<?, ?>> operations() {
        return List.of(
                ServedOperation.read(
                        "LookupEvents", LookupEventsRequest.class, this::lookupEvents));
    }

    private Plan<LookupEventsResponse> lookupEvents(
            LookupEventsRequest request, Requester requester) {
        if (request.eventCategory() != null) {
            return Plan.refuse(
                    requester,
                    new Refusal(
                            SharedError.NOT_IMPLEMENTED,
                            "Pastgrant has no Insights events to look up yet."));
        }
        return Plan.read(
                requester,
                _ -> RequirementBuilder.permission("cloudtrail:LookupEvents").done(),
                view -> answer(request, requester, view));
    }

    private Reply<LookupEventsResponse> answer(
            LookupEventsRequest request, Requester requester, View view) {
        LookupQuery query =
                new LookupQuery(
                        requester.account(),
                        request.lookupAttributes().stream()
                                .map(attribute ->
                                        new LookupAttribute(
                                                attribute.attributeKeyAsString(),
                                                attribute.attributeValue()))
                                .toList(),
                        request.startTime(),
                        request.endTime(),
                        request.maxResults(),
                        request.nextToken());
        return switch (lookup.lookup(query, view.instant(), upTo(requester.asOf()))) {
            case Reply.Answered<LookupPage>(var page, _, _) -> Reply.Answered.of(response(page));
            case Reply.Refused<LookupPage>(var refusal) -> new Reply.Refused<>(refusal);
        };
    }

    private Position upTo(@Nullable AsOf asOf) {
        return asOf == null ? log.settled() : asOf.position();
    }

    private static LookupEventsResponse response(LookupPage page) {
        return LookupEventsResponse.builder()
                .events(page.events().stream().map(LookupEventsOperation::event).toList())
                .nextToken(page.nextToken())
                .build();
    }

    private static Event event(LookupItem item) {
        return Event.builder()
                .eventId(item.eventId().toString())
                .eventName(item.eventName())
                .readOnly(Boolean.toString(item.readOnly()))
                .accessKeyId(item.accessKeyId())
                .eventTime(item.eventTime())
                .eventSource(item.eventSource())
                .username(item.username())
                .resources(item.resources().stream().map(LookupEventsOperation::resource).toList())
                .cloudTrailEvent(item.cloudTrailEvent())
                .build();
    }

    private static Resource resource(ResourceRef resource) {
        return Resource.builder()
                .resourceType(resource.type())
                .resourceName(resource.name())
                .build();
    }
}
