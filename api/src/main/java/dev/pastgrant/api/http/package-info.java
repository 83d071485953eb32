/**
 * The HTTP server. It reads a request up to its limit, hands it over on a thread that may block,
 * and writes the reply.
 */
@NullMarked
package dev.pastgrant.api.http;

import org.jspecify.annotations.NullMarked;
