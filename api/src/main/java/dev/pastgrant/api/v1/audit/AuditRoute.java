package dev.pastgrant.api.v1.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.api.v1.CallRoute;
import dev.pastgrant.api.v1.NativeJson;
import dev.pastgrant.api.v1.RouteField;
import dev.pastgrant.api.v1.RouteForm;
import dev.pastgrant.api.wire.FormParameters;
import dev.pastgrant.audit.record.CloudTrailJson;
import dev.pastgrant.audit.search.AuditPage;
import dev.pastgrant.audit.search.AuditQuery;
import dev.pastgrant.audit.search.AuditSearch;
import dev.pastgrant.audit.search.IndexBehind;
import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.refusal.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v1/audit}: the account's call records by principal, action, resource, error and time,
 * in any combination, newest first.
 */
public final class AuditRoute {
    private static final int DEFAULT_LIMIT = 50;

    private final AuditSearch search;
    private final EventLog log;

    public AuditRoute(AuditSearch search, EventLog log) {
        this.search = search;
        this.log = log;
    }

    public CallRoute route() {
        return new CallRoute(
                "GET /v1/audit", "SearchAudit", true, form(), (who, query, _) -> plan(who, query));
    }

    private static RouteForm form() {
        return RouteForm.of("Call records of the caller's account, newest first.")
                .query(
                        RouteField.parameter(
                                "principal", "ARN, name, access key id or unique id of the caller"),
                        RouteField.parameter("action", "iam:CreateUser, CreateUser or iam:*"),
                        RouteField.parameter("resource", "ARN, name or id of a resource"),
                        RouteField.parameter("error", "an error code, any or none"),
                        RouteField.parameter("from", "the earliest commit time, inclusive"),
                        RouteField.parameter("to", "the latest commit time, inclusive"),
                        RouteField.number("limit", "1 to 1,000 records; 50 if absent"),
                        RouteField.number("after", "the after of the page before"))
                .answer(
                        RouteField.field("records", "array", "call records in CloudTrail's form")
                                .required(),
                        RouteField.field("after", "integer", "absent on the last page"));
    }

    private Plan<JsonNode> plan(Requester requester, FormParameters query) {
        AuditQuery asked;
        try {
            asked = query(requester, query);
        } catch (IllegalArgumentException | DateTimeException malformed) {
            return Plan.refuse(
                    requester, Refusal.validation(String.valueOf(malformed.getMessage())));
        }
        return Plan.read(
                requester,
                _ -> RequirementBuilder.permission("pastgrant:SearchAudit").done(),
                _ -> answer(asked));
    }

    private Reply<JsonNode> answer(AuditQuery asked) {
        try {
            return Reply.Answered.of(json(search.search(asked)));
        } catch (IndexBehind behind) {
            return new Reply.Refused<>(behind.refusal());
        }
    }

    private AuditQuery query(Requester requester, FormParameters query) {
        return new AuditQuery(
                requester.account(),
                query.value("principal").orElse(null),
                query.value("action").orElse(null),
                query.value("resource").orElse(null),
                query.value("error").orElse(null),
                instant(query.value("from").orElse(null)),
                instant(query.value("to").orElse(null)),
                upTo(requester.asOf()),
                query.value("after").map(AuditRoute::position).orElse(null),
                query.value("limit").map(Integer::parseInt).orElse(DEFAULT_LIMIT));
    }

    private Position upTo(@Nullable AsOf asOf) {
        return asOf == null ? log.settled() : asOf.position();
    }

    private static Position position(String text) {
        long value = Long.parseLong(text);
        if (value < 0) {
            throw new IllegalArgumentException("`" + text + "` is no position");
        }
        return new Position(value);
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : OffsetDateTime.parse(text).toInstant();
    }

    private static JsonNode json(AuditPage page) {
        ObjectNode node = NativeJson.node();
        ArrayNode records = node.putArray("records");
        page.records().forEach(record -> records.add(NativeJson.parse(CloudTrailJson.of(record))));
        Position next = page.next();
        if (next != null) {
            node.put("after", next.value());
        }
        return node;
    }
}
