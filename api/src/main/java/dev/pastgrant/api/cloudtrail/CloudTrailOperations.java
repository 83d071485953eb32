package dev.pastgrant.api.cloudtrail;

import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.log.Position;
import java.util.List;
import java.util.function.Supplier;

/** CloudTrail's operations that are implemented: the one list of them. */
public final class CloudTrailOperations {
    private CloudTrailOperations() {}

    /**
     * All of them.
     *
     * @param settled the last position that the present is read at
     */
    public static List<ServedOperation> all(
            LookupEventsOperation.Lookup lookup, Supplier<Position> settled) {
        return new LookupEventsOperation(lookup, settled).operations().toList();
    }
}
