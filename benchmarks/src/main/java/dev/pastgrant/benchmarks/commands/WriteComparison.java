package dev.pastgrant.benchmarks.commands;

import dev.pastgrant.benchmarks.load.Load;
import dev.pastgrant.benchmarks.load.Measured;
import dev.pastgrant.benchmarks.load.Table;
import dev.pastgrant.benchmarks.load.Turns;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Compares CreateUser with bare RocksDB, for one caller, some callers and many callers. */
final class WriteComparison {
    /** The number of time slices that it takes in all. */
    static final int SLICES = 29;

    private static final int[] CALLERS = {1, 16, 256};
    private static final int MANY = 256;
    private static final int ACCOUNTS = 64;
    private static final int WARM_UP = 8;
    private static final int WARM_UP_RAW = 2;

    private final Duration slice;
    private final Table table;

    WriteComparison(Duration slice, Table table) {
        this.slice = slice;
        this.table = table;
    }

    void run(Path folder) throws IOException {
        try (CreateUserLoad load = new CreateUserLoad(folder.resolve("commands"), ACCOUNTS)) {
            warmUp(load);
            int bytes = load.bytesPerCall();
            try (RawGroupCommit raw = new RawGroupCommit(folder.resolve("raw"), bytes)) {
                Load.run(raw, MANY, slice.multipliedBy(WARM_UP_RAW));
                table.title(
                        "CreateUser, synced before the reply; RocksDB's values are as large: "
                                + bytes
                                + " B");
                for (int callers : CALLERS) {
                    compare(callers, load, raw);
                }
            }
        }
    }

    /**
     * Warms up both loads that are measured, so that the code is not compiled for only one of them.
     */
    private void warmUp(CreateUserLoad load) {
        Load.run(load.onManyAccounts(), MANY, slice.multipliedBy(WARM_UP / 2));
        Load.run(load.onOneAccount(), MANY, slice.multipliedBy(WARM_UP / 2));
    }

    private void compare(int callers, CreateUserLoad load, RawGroupCommit raw) {
        List<Measured> measured =
                Turns.measure(
                        List.of(raw, load.onOneAccount(), load.onManyAccounts()),
                        callers,
                        slice.multipliedBy(2));
        Measured bare = measured.get(0);
        table.base(callers, "RocksDB group commit", bare);
        table.compared(callers, "CreateUser, 1 account", measured.get(1), bare);
        table.compared(callers, "CreateUser, 64 accounts", measured.get(2), bare);
    }
}
