/**
 * The input of a decision: who asks for what ({@link
 * dev.pastgrant.policy.request.AuthorizationRequest}), and under which policies ({@link
 * dev.pastgrant.policy.request.PolicyLayers}).
 */
@NullMarked
package dev.pastgrant.policy.request;

import org.jspecify.annotations.NullMarked;
