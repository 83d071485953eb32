/**
 * The HTTP server. It reads a request up to the largest size, has the gateway answer it, and writes
 * the reply. The gateway runs on a thread that may block, or on the event loop if it answers from
 * memory.
 */
@NullMarked
package dev.pastgrant.api.http;

import org.jspecify.annotations.NullMarked;
