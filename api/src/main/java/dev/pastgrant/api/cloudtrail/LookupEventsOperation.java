package dev.pastgrant.api.cloudtrail;

import static dev.pastgrant.api.operation.OperationRows.CLOUDTRAIL;

import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Permission;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.audit.search.LookupAttribute;
import dev.pastgrant.audit.search.LookupItem;
import dev.pastgrant.audit.search.LookupPage;
import dev.pastgrant.audit.search.LookupQuery;
import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.call.View;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.refusal.SharedError;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.cloudtrail.model.Event;
import software.amazon.awssdk.services.cloudtrail.model.Resource;

/** The event history of an account: LookupEvents. */
public final class LookupEventsOperation {
    private final Lookup lookup;
    private final Supplier<Position> settled;

    LookupEventsOperation(Lookup lookup, Supplier<Position> settled) {
        this.lookup = lookup;
        this.settled = settled;
    }

    /** Looks events up in the audit index. */
    @FunctionalInterface
    public interface Lookup {
        Reply<LookupPage> lookup(LookupQuery query, Instant now, Position upTo);
    }

    Stream<ServedOperation> operations() {
        return Stream.of(
                CLOUDTRAIL.read(
                        "LookupEvents",
                        Permission.ON_ANYTHING,
                        request -> request.read(view -> answer(request, view)),
                        LookupEventsOperation::check));
    }

    private static Optional<Refusal> check(OperationRequest request) {
        return request.textIfAny("EventCategory") == null
                ? Optional.empty()
                : Optional.of(
                        new Refusal(
                                SharedError.NOT_IMPLEMENTED,
                                "Pastgrant has no Insights events to look up yet."));
    }

    private Reply<SdkPojo> answer(OperationRequest request, View view) {
        LookupQuery query =
                new LookupQuery(
                        request.account(),
                        request.structures("LookupAttributes").stream()
                                .map(attribute ->
                                        new LookupAttribute(
                                                attribute.text("AttributeKey"),
                                                attribute.text("AttributeValue")))
                                .toList(),
                        request.instantIfAny("StartTime"),
                        request.instantIfAny("EndTime"),
                        request.numberIfAny("MaxResults"),
                        request.textIfAny("NextToken"));
        return switch (lookup.lookup(query, view.instant(), upTo(request.requester().asOf()))) {
            case Reply.Answered<LookupPage>(var page, _, _) -> reply(request, page);
            case Reply.Refused<LookupPage>(var refusal) -> new Reply.Refused<>(refusal);
        };
    }

    private Position upTo(@Nullable AsOf asOf) {
        return asOf == null ? settled.get() : asOf.position();
    }

    private static Reply<SdkPojo> reply(OperationRequest request, LookupPage page) {
        return request.response()
                .with("Events", page.events().stream().map(LookupEventsOperation::event).toList())
                .with("NextToken", page.nextToken())
                .reply();
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
