/**
 * The moment that a request reads at: how it is written, and how it is resolved, once, to a
 * position.
 */
@NullMarked
package dev.pastgrant.api.asof;

import org.jspecify.annotations.NullMarked;
