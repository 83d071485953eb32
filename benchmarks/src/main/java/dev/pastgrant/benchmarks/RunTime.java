package dev.pastgrant.benchmarks;

import dev.pastgrant.ops.cli.Mistake;
import java.time.Duration;
import java.util.List;

/**
 * The approximate seconds that a benchmark takes.
 *
 * @param usual the seconds without an option
 * @param least the fewest seconds that the option may ask for
 * @param most the most seconds that the option may ask for
 */
record RunTime(int usual, int least, int most) {
    /**
     * The time that the options choose. There are no options, or {@code --seconds} with a number.
     */
    Duration chosenBy(List<String> options) {
        if (options.isEmpty()) {
            return Duration.ofSeconds(usual);
        }
        if (options.size() != 2 || !options.getFirst().equals("--seconds")) {
            throw new Mistake("only `--seconds` and a number may follow");
        }
        try {
            int seconds = Integer.parseInt(options.getLast());
            if (seconds >= least && seconds <= most) {
                return Duration.ofSeconds(seconds);
            }
        } catch (NumberFormatException notANumber) {
            // the same mistake as a number that is too small
        }
        throw new Mistake(
                "`%s` is not a number of seconds from %d to %d"
                        .formatted(options.getLast(), least, most));
    }
}
