package dev.pastgrant.benchmarks.scenario;

import dev.pastgrant.policy.request.AuthorizationRequest;

/**
 * A request that is decided again and again.
 *
 * @param user the number of the user that asks
 * @param rule a statement that bears on the user, and in about half of the requests also on the
 *     request
 */
public record Ask(int user, Rule rule, AuthorizationRequest request) {}
