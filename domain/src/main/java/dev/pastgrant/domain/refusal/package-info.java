/** Why a call is refused, in AWS's codes and words, and the quotas that refuse. */
@NullMarked
package dev.pastgrant.domain.refusal;

import org.jspecify.annotations.NullMarked;
