package dev.pastgrant.api.asof;

import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.log.Position;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The headers of a reply that name the state from which it was computed. */
public final class PositionHeaders {
    private PositionHeaders() {}

    /**
     * Adds the headers of the position to the given ones.
     *
     * @param asOf the moment of the read; null for the present
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
