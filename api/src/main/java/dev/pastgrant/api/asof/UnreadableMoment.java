package dev.pastgrant.api.asof;

import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Why a request cannot read at the moment that it names.
 *
 * @param asOf the moment, for the record of the call; null if the request names no such moment
 */
public record UnreadableMoment(Refusal refusal, @Nullable AsOf asOf) {}
