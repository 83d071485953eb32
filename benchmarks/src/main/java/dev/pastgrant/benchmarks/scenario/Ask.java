package dev.pastgrant.benchmarks.scenario;

import dev.pastgrant.policy.request.AuthorizationRequest;

/**
 * A request that is decided again and again.
 *
 * @param user which of the scenario's users asks
 * @param rule a statement that bears on the user, and as often as not on the request
 */
public record Ask(int user, Rule rule, AuthorizationRequest request) {}
