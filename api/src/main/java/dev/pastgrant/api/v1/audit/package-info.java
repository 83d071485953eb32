/** {@code GET /v1/audit}: call records, newest first. */
@NullMarked
package dev.pastgrant.api.v1.audit;

import org.jspecify.annotations.NullMarked;
