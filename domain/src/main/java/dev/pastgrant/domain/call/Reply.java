package dev.pastgrant.domain.call;

import dev.pastgrant.domain.caller.Json;
import dev.pastgrant.domain.refusal.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a call ended, for its caller. */
public sealed interface Reply<R> {
    /**
     * The call succeeded.
     *
     * @param responseElements what the record shows of the response, without secrets; null for
     *     reads
     * @param resources the resources that the call turned out to be about, for LookupEvents
     */
    record Answered<R>(R response, @Nullable Json responseElements, List<ResourceRef> resources)
            implements Reply<R> {
        public Answered {
            resources = List.copyOf(resources);
        }

        /** An answer whose record shows nothing of the response. */
        public static <R> Answered<R> of(R response) {
            return new Answered<>(response, null, List.of());
        }
    }

    /** The call was refused, and changed nothing. */
    record Refused<R>(Refusal refusal) implements Reply<R> {}
}
