package dev.pastgrant.policy.partial;

import dev.pastgrant.policy.interpreter.GateReading;
import java.util.List;

/**
 * The statements of one gate that match, or may match, a request that is only partly known.
 *
 * @param atBest the reading with every open statement that allows and without the open statements
 *     that deny
 * @param atWorst the reading with every open statement that denies and without the open statements
 *     that allow
 * @param open the statements that may or may not apply
 */
record PartialReading(GateReading atBest, GateReading atWorst, List<OpenStatement> open) {
    PartialReading {
        open = List.copyOf(open);
    }
}
