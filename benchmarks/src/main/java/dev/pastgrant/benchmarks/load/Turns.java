package dev.pastgrant.benchmarks.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Measures subjects in turns, forwards and backwards again and again. Disk and processor are not
 * equally fast all the time, and this way a disturbance affects all subjects alike.
 */
public final class Turns {
    private static final int TURNS = 8;

    private Turns() {}

    /**
     * The measurement of each subject.
     *
     * @param each the total time for which each subject is measured
     */
    public static List<Measured> measure(List<Load.Subject> subjects, int callers, Duration each) {
        return measure(subjects, callers, each, System::nanoTime);
    }

    static List<Measured> measure(
            List<Load.Subject> subjects, int callers, Duration each, LongSupplier clock) {
        Duration slice = each.dividedBy(TURNS);
        List<Measured> measured =
                new ArrayList<>(Collections.nCopies(subjects.size(), Measured.NOTHING));
        for (int turn = 0; turn < TURNS; turn++) {
            for (int i = 0; i < subjects.size(); i++) {
                int at = turn % 2 == 0 ? i : subjects.size() - 1 - i;
                Measured more = Load.run(subjects.get(at), callers, slice, clock);
                measured.set(at, measured.get(at).and(more));
            }
        }
        return measured;
    }
}
