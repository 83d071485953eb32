package dev.pastgrant.ops.stored;

import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.InMemoryEventLog;
import java.time.InstantSource;

class InMemoryEventLogTest extends EventLogContract {
    @Override
    protected EventLog open() {
        return new InMemoryEventLog(InstantSource.system());
    }
}
