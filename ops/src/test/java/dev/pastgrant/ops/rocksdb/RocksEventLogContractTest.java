package dev.pastgrant.ops.rocksdb;

import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.ops.stored.EventLogContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class RocksEventLogContractTest extends EventLogContract {
    @TempDir Path folder;

    @Override
    protected EventLog open() {
        return RocksEventLog.open(LogOptions.in(folder));
    }
}
