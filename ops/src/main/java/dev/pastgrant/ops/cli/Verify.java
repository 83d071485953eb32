package dev.pastgrant.ops.cli;

import dev.pastgrant.ops.config.ServeOptions;
import dev.pastgrant.ops.rocksdb.LogOptions;
import dev.pastgrant.ops.rocksdb.RocksStore;
import dev.pastgrant.ops.store.Finding;
import dev.pastgrant.ops.store.NodeStore;
import java.io.PrintStream;
import java.util.List;

/** {@code verify}: reads the whole log of a data folder that no server is using. */
public final class Verify {
    private Verify() {}

    /** Prints what is wrong, and returns whether the log is in order. */
    public static boolean run(ServeOptions options, PrintStream out) {
        try (NodeStore store =
                RocksStore.open(
                        LogOptions.in(options.data())
                                .withClockBehind(options.acceptClockBehind()))) {
            List<Finding> findings = store.verify();
            findings.forEach(finding ->
                    out.println("position " + finding.position() + ": " + finding.what()));
            out.println(
                    findings.isEmpty()
                            ? "the log is whole up to position " + store.log().head()
                            : findings.size() + " things are wrong");
            return findings.isEmpty();
        }
    }
}
