package dev.pastgrant.domain.session;

import dev.pastgrant.domain.log.LogEvent;
import dev.pastgrant.policy.id.Arn;

/**
 * A session was issued.
 *
 * @param grant what its token contains
 * @param issuedTo the ARN of the caller that asked for it
 */
public record SessionIssued(SessionGrant grant, Arn issuedTo) implements LogEvent {}
