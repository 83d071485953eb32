package dev.pastgrant.projections.lastused;

import java.time.Instant;

/**
 * One use of an access key.
 *
 * @param service the service that was called, as AWS abbreviates it: {@code iam}
 * @param region the region that the call was sent to
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_AccessKeyLastUsed.html">AccessKeyLastUsed</a>
 */
public record KeyUse(Instant instant, String service, String region) {}
