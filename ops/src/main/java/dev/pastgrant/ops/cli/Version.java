package dev.pastgrant.ops.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. A build without a jar has no number. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String number =
                Objects.requireNonNullElse(
                        Version.class.getPackage().getImplementationVersion(), "(no release)");
        return new String[] {"pastgrant " + number + ", Java " + Runtime.version()};
    }
}
