/** {@code GET /v1/now}: the present position and the exact time. */
@NullMarked
package dev.pastgrant.api.v1.now;

import org.jspecify.annotations.NullMarked;
