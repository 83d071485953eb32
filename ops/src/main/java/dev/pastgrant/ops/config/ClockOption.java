package dev.pastgrant.ops.config;

import picocli.CommandLine.Option;

/** The option of every command that writes to a log, which needs a clock. */
public final class ClockOption {
    @Option(
            names = "--accept-clock-behind",
            description = "go on although the clock is far behind the last commit")
    private boolean isAccepted;

    /** Whether to go on although the clock is far behind the last commit. */
    public boolean isAccepted() {
        return isAccepted;
    }
}
