package dev.pastgrant.ops.stored;

import dev.pastgrant.domain.fakes.InMemoryEventLog;
import dev.pastgrant.domain.log.EventLog;
import java.time.InstantSource;

class InMemoryEventLogTest extends EventLogContract {
    @Override
    protected EventLog open() {
        return new InMemoryEventLog(InstantSource.system());
    }
}
