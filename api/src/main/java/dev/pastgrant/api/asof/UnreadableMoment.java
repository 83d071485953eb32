package dev.pastgrant.api.asof;

import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The reason why a request cannot read at the moment that it names.
 *
 * @param asOf the moment, for the record of the call; null if it could not be resolved
 */
public record UnreadableMoment(Refusal refusal, @Nullable AsOf asOf) {}
