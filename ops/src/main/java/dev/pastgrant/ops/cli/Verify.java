package dev.pastgrant.ops.cli;

import dev.pastgrant.ops.config.DataOptions;
import dev.pastgrant.ops.node.Verification;
import dev.pastgrant.ops.rocksdb.LogOptions;
import dev.pastgrant.ops.rocksdb.RocksStore;
import dev.pastgrant.ops.store.Finding;
import dev.pastgrant.ops.store.NodeStore;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code verify}: reads the whole log of a data folder that no server is using. */
@Command(
        name = "verify",
        description = "Reads the whole log of a stopped node and says what is wrong with it.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class Verify implements Callable<Integer> {
    private static final int WHOLE = 0;
    private static final int WRONG = 1;

    @Mixin private final DataOptions options = new DataOptions();
    private final PrintWriter out;

    Verify(PrintWriter out) {
        this.out = out;
    }

    /** Prints what is wrong, and changes nothing. */
    @Override
    public Integer call() {
        try (NodeStore store = RocksStore.look(LogOptions.in(options.data()))) {
            List<Finding> findings = Verification.of(store, options.data());
            findings.forEach(finding ->
                    out.println("position " + finding.position() + ": " + finding.what()));
            if (store.key().isEmpty()) {
                out.println("the log has no keyed hashes yet: the next start makes them");
            }
            out.println(
                    findings.isEmpty()
                            ? "the log is whole up to position " + store.log().head()
                            : findings.size() == 1
                                    ? "1 thing is wrong"
                                    : findings.size() + " things are wrong");
            out.flush();
            return findings.isEmpty() ? WHOLE : WRONG;
        }
    }
}
