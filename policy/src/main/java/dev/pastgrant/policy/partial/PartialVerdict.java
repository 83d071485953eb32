package dev.pastgrant.policy.partial;

import dev.pastgrant.policy.interpreter.Verdict.Allowed;
import dev.pastgrant.policy.interpreter.Verdict.Denied;
import java.util.List;
import java.util.TreeSet;

/** The verdict on a request that is only partly known. */
public sealed interface PartialVerdict {
    /** The request is allowed, no matter how the unknown part turns out. */
    record Always(Allowed verdict) implements PartialVerdict {}

    /** The request is denied, no matter how the unknown part turns out. */
    record Never(Denied verdict) implements PartialVerdict {}

    /**
     * The verdict may depend on the unknown part.
     *
     * @param atBest the verdict if every open statement turns out in the caller's favour
     * @param atWorst the verdict if every open statement turns out against the caller
     * @param on the open statements, on which the verdict may depend
     */
    record Depends(Allowed atBest, Denied atWorst, List<OpenStatement> on)
            implements PartialVerdict {
        public Depends {
            on = List.copyOf(on);
        }

        /**
         * The condition keys that would decide it, sorted. Spellings that differ only in case count
         * as one key.
         */
        public List<String> keys() {
            var keys = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            on.forEach(statement -> keys.addAll(statement.keys()));
            return List.copyOf(keys);
        }
    }
}
