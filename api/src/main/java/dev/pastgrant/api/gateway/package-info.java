/**
 * The entry of all requests. {@link dev.pastgrant.api.gateway.Gateway} authenticates a request and
 * passes it to the native API or, for an AWS operation, to {@link
 * dev.pastgrant.api.gateway.Dispatcher}, which makes it a call and the call's outcome a reply.
 */
@NullMarked
package dev.pastgrant.api.gateway;

import org.jspecify.annotations.NullMarked;
