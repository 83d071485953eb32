package dev.pastgrant.projections.lastused;

import java.time.Instant;

/**
 * One use of an access key, of a role, or of an action by a user or role.
 *
 * @param service the service's namespace, such as {@code iam}
 */
public record KeyUse(Instant instant, String service, String region) {}
