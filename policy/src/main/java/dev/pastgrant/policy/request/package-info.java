/**
 * What is to be decided: who asks for what ({@link
 * dev.pastgrant.policy.request.AuthorizationRequest}), under which policies ({@link
 * dev.pastgrant.policy.request.PolicyLayers}).
 */
@NullMarked
package dev.pastgrant.policy.request;

import org.jspecify.annotations.NullMarked;
