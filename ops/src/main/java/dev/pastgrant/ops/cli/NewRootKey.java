package dev.pastgrant.ops.cli;

import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.ops.config.AccessKeyConverter;
import dev.pastgrant.ops.config.AccountConverter;
import dev.pastgrant.ops.config.ClockOption;
import dev.pastgrant.ops.config.DataOptions;
import dev.pastgrant.ops.config.RootCredentialsFile;
import dev.pastgrant.ops.node.OwnedFolder;
import dev.pastgrant.ops.node.RootKey;
import dev.pastgrant.ops.rocksdb.LogOptions;
import dev.pastgrant.ops.rocksdb.RocksStore;
import dev.pastgrant.ops.store.NodeStore;
import dev.pastgrant.policy.id.AccountId;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code root-key}: makes a new access key of a root user, for who owns the data folder. */
@Command(
        name = "root-key",
        description =
                "Makes a new access key of an account's root user, on the data of a stopped node:"
                        + " the way back in when no administrator has a key.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class NewRootKey implements Callable<Integer> {
    @Mixin private final DataOptions folder = new DataOptions();
    @Mixin private final ClockOption clock = new ClockOption();

    @Option(
            names = "--account",
            paramLabel = "ID",
            converter = AccountConverter.class,
            description = "the account; the first one if absent")
    private @Nullable AccountId account;

    @Option(
            names = "--replace",
            paramLabel = "KEY-ID",
            converter = AccessKeyConverter.class,
            description =
                    "the root key that the new one takes the place of; needed if there are two"
                            + " active ones")
    private @Nullable AccessKeyId replace;

    private final PrintWriter out;

    NewRootKey(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        Path data = folder.data();
        OwnedFolder.check(data);
        RootKey made;
        try (NodeStore store =
                RocksStore.open(LogOptions.in(data).withClockBehind(clock.isAccepted()))) {
            made =
                    RootKey.make(
                            store,
                            data,
                            new RootKey.Wanted(account, replace),
                            InstantSource.system());
        }
        tell(made);
        if (made.isFirst()) {
            RootCredentialsFile.write(data, made.credentials());
            out.println("  also in " + RootCredentialsFile.file(data));
            out.flush();
        }
        return ExitCode.OK;
    }

    private void tell(RootKey made) {
        if (made.replaced() != null) {
            out.println("the access key " + made.replaced() + " is deleted");
        }
        out.println(
                "a new access key of the root user of account " + made.account() + ", shown once:");
        out.println("  aws_access_key_id     " + made.credentials().accessKeyId());
        out.println("  aws_secret_access_key " + made.credentials().secretAccessKey().reveal());
        out.flush();
    }
}
