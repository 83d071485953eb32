/**
 * The native HTTP API, for requests that AWS has no operation for. Each route is in a package of
 * its own: {@code authorize}, {@code evaluate}, {@code whocan}, {@code audit}, {@code accounts} and
 * {@code now}. Requests are signed for the service {@code pastgrant}, and are authorized and
 * recorded like any other call. Only the answers of {@link dev.pastgrant.api.v1.DataRoute} leave no
 * record.
 */
@NullMarked
package dev.pastgrant.api.v1;

import org.jspecify.annotations.NullMarked;
