package dev.pastgrant.policy.partial;

import dev.pastgrant.policy.interpreter.GateReading;
import java.util.List;

/**
 * What the policies of one gate say to a request some of whose condition keys are unknown.
 *
 * @param atBest with every open statement that allows and no open one that denies
 * @param atWorst the other way round
 * @param open the statements that may or may not apply
 */
record PartialReading(GateReading atBest, GateReading atWorst, List<OpenStatement> open) {
    PartialReading {
        open = List.copyOf(open);
    }
}
