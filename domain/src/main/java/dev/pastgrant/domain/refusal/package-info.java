/**
 * Why a call is refused, in AWS's codes and words, and the quotas that refuse. Each service has an
 * enum of the errors that its model declares; the kind of an error decides how it is answered where
 * no model does.
 */
@NullMarked
package dev.pastgrant.domain.refusal;

import org.jspecify.annotations.NullMarked;
