package dev.pastgrant.api.cloudtrail;

import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.log.Position;
import java.util.List;
import java.util.function.Supplier;

/** The list of CloudTrail's implemented operations. */
public final class CloudTrailOperations {
    private CloudTrailOperations() {}

    /**
     * All implemented operations.
     *
     * @param settled gives the position at which the present is read
     */
    public static List<ServedOperation> all(
            LookupEventsOperation.Lookup lookup, Supplier<Position> settled) {
        return new LookupEventsOperation(lookup, settled).operations().toList();
    }
}
