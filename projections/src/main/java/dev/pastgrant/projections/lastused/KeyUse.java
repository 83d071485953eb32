package dev.pastgrant.projections.lastused;

import java.time.Instant;

/**
 * One use of an access key or of a role.
 *
 * @param service the service's namespace, such as {@code iam}
 */
public record KeyUse(Instant instant, String service, String region) {}
