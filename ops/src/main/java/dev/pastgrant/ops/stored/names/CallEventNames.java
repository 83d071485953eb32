package dev.pastgrant.ops.stored.names;

import dev.pastgrant.domain.call.CallRecord;
import java.util.List;

/** What is stored of calls. */
final class CallEventNames {
    static final List<StoredName> ALL =
            List.of(new StoredName("call.recorded", 3, CallRecord.class));

    private CallEventNames() {}
}
