/**
 * The moment that a request reads at: how it is written, and how it is resolved to a position, once
 * for a request.
 */
@NullMarked
package dev.pastgrant.api.asof;

import org.jspecify.annotations.NullMarked;
