/**
 * Refusals of calls, in AWS's codes and words, and quotas. Each service has an enum of the errors
 * that its model declares. The kind of an error decides how it is answered if no model describes
 * it.
 */
@NullMarked
package dev.pastgrant.domain.refusal;

import org.jspecify.annotations.NullMarked;
