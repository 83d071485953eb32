package dev.pastgrant.policy.partial;

import dev.pastgrant.policy.interpreter.Verdict.Allowed;
import dev.pastgrant.policy.interpreter.Verdict.Denied;
import java.util.List;
import java.util.TreeSet;

/** What can be said of a request some of whose condition keys are unknown. */
public sealed interface PartialVerdict {
    /** It is allowed, whatever they turn out to be. */
    record Always(Allowed verdict) implements PartialVerdict {}

    /** It is denied, whatever they turn out to be. */
    record Never(Denied verdict) implements PartialVerdict {}

    /**
     * It may depend on them.
     *
     * @param atBest the verdict if every open statement turns out in the caller's favour
     * @param atWorst the verdict if none does
     * @param on the statements on which it depends
     */
    record Depends(Allowed atBest, Denied atWorst, List<OpenStatement> on)
            implements PartialVerdict {
        public Depends {
            on = List.copyOf(on);
        }

        /** The condition keys that would have to be known, sorted, each once whatever its case. */
        public List<String> keys() {
            var keys = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            on.forEach(statement -> keys.addAll(statement.keys()));
            return List.copyOf(keys);
        }
    }
}
