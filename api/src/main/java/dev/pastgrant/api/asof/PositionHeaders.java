package dev.pastgrant.api.asof;

import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.log.Position;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The headers of a reply that say which state it was computed on. */
public final class PositionHeaders {
    private PositionHeaders() {}

    /**
     * These headers, and those of the position.
     *
     * @param asOf the moment that was read at; null for the present
     */
    public static Map<String, String> and(
            Map<String, String> headers, Position position, @Nullable AsOf asOf) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("X-Pastgrant-Position", (asOf == null ? position : asOf.position()).toString());
        if (asOf != null) {
            all.put("X-Pastgrant-As-Of", asOf.instant().toString());
        }
        return all;
    }
}
