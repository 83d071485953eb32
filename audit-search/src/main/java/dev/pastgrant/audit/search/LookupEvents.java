package dev.pastgrant.audit.search;

import dev.pastgrant.audit.index.Criterion;
import dev.pastgrant.audit.index.Field;
import dev.pastgrant.audit.index.IndexQuery;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.refusal.CloudTrailError;
import dev.pastgrant.domain.refusal.ErrorCode;
import dev.pastgrant.domain.refusal.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * CloudTrail's LookupEvents: the last 90 days of one account, by at most one attribute.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html">LookupEvents</a>
 */
public final class LookupEvents {
    private static final Duration WINDOW = Duration.ofDays(90);
    private static final int MAX_RESULTS = 50;
    private static final long LAST_NANO = 999_999_999;

    private final AuditSearch search;

    public LookupEvents(AuditSearch search) {
        this.search = search;
    }

    /**
     * A page of events, or the refusal of the query. It may block.
     *
     * @param now the moment that the window ends at: the present, or that of an as-of read
     * @param upTo the position of that moment
     */
    public Reply<LookupPage> lookup(LookupQuery query, Instant now, Position upTo) {
        Optional<Refusal> refusal = refusal(query);
        if (refusal.isPresent()) {
            return new Reply.Refused<>(refusal.get());
        }
        Position after = null;
        if (query.nextToken() != null) {
            after = LookupToken.read(query, query.nextToken()).orElse(null);
            if (after == null) {
                return refuse(
                        CloudTrailError.INVALID_NEXT_TOKEN, "The specified NextToken is invalid.");
            }
        }
        try {
            return Reply.Answered.of(page(query, now, upTo, after));
        } catch (IndexBehind behind) {
            return new Reply.Refused<>(behind.refusal());
        }
    }

    private static Optional<Refusal> refusal(LookupQuery query) {
        if (query.attributes().size() > 1) {
            return Optional.of(
                    new Refusal(
                            CloudTrailError.INVALID_LOOKUP_ATTRIBUTES,
                            "You can specify only one lookup attribute."));
        }
        if (query.attributes().stream().anyMatch(LookupEvents::isUnknown)) {
            return Optional.of(
                    new Refusal(
                            CloudTrailError.INVALID_LOOKUP_ATTRIBUTES,
                            "The specified lookup attribute is not valid."));
        }
        if (query.maxResults() != null && !isAllowed(query.maxResults())) {
            return Optional.of(
                    new Refusal(
                            CloudTrailError.INVALID_MAX_RESULTS,
                            "MaxResults must be between 1 and " + MAX_RESULTS + "."));
        }
        return isReversed(query)
                ? Optional.of(
                        new Refusal(
                                CloudTrailError.INVALID_TIME_RANGE,
                                "The start time must not be after the end time."))
                : Optional.empty();
    }

    private static boolean isUnknown(LookupAttribute attribute) {
        return attribute.field().isEmpty();
    }

    private static boolean isAllowed(int maxResults) {
        return maxResults >= 1 && maxResults <= MAX_RESULTS;
    }

    private static boolean isReversed(LookupQuery query) {
        return query.startTime() != null
                && query.endTime() != null
                && query.startTime().isAfter(query.endTime());
    }

    private static Reply<LookupPage> refuse(ErrorCode code, String message) {
        return new Reply.Refused<>(new Refusal(code, message));
    }

    private LookupPage page(
            LookupQuery query, Instant now, Position upTo, @Nullable Position after) {
        if (query.startTime() != null && query.startTime().isAfter(now)) {
            return new LookupPage(List.of(), null);
        }
        int limit = query.maxResults() == null ? MAX_RESULTS : query.maxResults();
        AuditPage found =
                search.page(
                        new IndexQuery(
                                criteria(query),
                                from(query.startTime(), now),
                                to(query.endTime()),
                                upTo,
                                after,
                                limit + 1));
        return new LookupPage(
                found.records().stream().flatMap(LookupItem::of).toList(),
                found.next() == null ? null : LookupToken.of(query, found.next()));
    }

    private static List<Criterion> criteria(LookupQuery query) {
        List<Criterion> criteria = new ArrayList<>();
        criteria.add(new Criterion(Field.ACCOUNT, query.account().digits()));
        for (LookupAttribute attribute : query.attributes()) {
            attribute
                    .field()
                    .ifPresent(field -> criteria.add(new Criterion(field, attribute.value())));
        }
        return criteria;
    }

    /**
     * The earliest commit time that is in range. An event's time is its whole second, so the event
     * is in range if that second is.
     */
    private static Instant from(@Nullable Instant start, Instant now) {
        Instant earliest = now.minus(WINDOW);
        if (start == null || start.isBefore(earliest)) {
            return earliest;
        }
        Instant second = start.truncatedTo(ChronoUnit.SECONDS);
        return second.equals(start) ? start : second.plusSeconds(1);
    }

    private static @Nullable Instant to(@Nullable Instant end) {
        return end == null ? null : end.truncatedTo(ChronoUnit.SECONDS).plusNanos(LAST_NANO);
    }
}
