package dev.pastgrant.audit.search;

import dev.pastgrant.policy.id.AccountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A LookupEvents request, as it came.
 *
 * @param attributes at most one is allowed
 * @param maxResults 1 to 50 are allowed; null means 50
 * @see <a
 *     href="https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html">LookupEvents</a>
 */
public record LookupQuery(
        AccountId account,
        List<LookupAttribute> attributes,
        @Nullable Instant startTime,
        @Nullable Instant endTime,
        @Nullable Integer maxResults,
        @Nullable String nextToken) {
    public LookupQuery {
        attributes = List.copyOf(attributes);
    }
}
