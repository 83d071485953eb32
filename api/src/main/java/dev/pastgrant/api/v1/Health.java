package dev.pastgrant.api.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pastgrant.api.wire.WireReply;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The health of a node: whether it can do what a call needs, which is tried. It is tried at most
 * once a second, since anybody may ask.
 */
public final class Health {
    private static final long KEPT_NANOS = Duration.ofSeconds(1).toNanos();

    private final BooleanSupplier canRecord;
    private final Supplier<Map<String, String>> faults;
    private final LongSupplier failedSignIns;
    private final LongSupplier nanoTime;
    private @Nullable Map<String, String> last;
    private long lastNanos;

    /**
     * The health of a node.
     *
     * @param canRecord whether the log can be written, as far as is known without trying
     * @param faults what keeps calls from being answered, by what it concerns; empty if nothing
     *     does
     * @param failedSignIns how many signatures were refused since the node started
     */
    public Health(
            BooleanSupplier canRecord,
            Supplier<Map<String, String>> faults,
            LongSupplier failedSignIns,
            LongSupplier nanoTime) {
        this.canRecord = canRecord;
        this.faults = faults;
        this.failedSignIns = failedSignIns;
        this.nanoTime = nanoTime;
    }

    boolean canRecord() {
        return canRecord.getAsBoolean();
    }

    /** 200, or 503 with a member for each fault. */
    WireReply reply() {
        Map<String, String> found = found();
        ObjectNode body = NativeJson.node();
        if (found.isEmpty()) {
            body.put("status", "ok").put("failedSignIns", failedSignIns.getAsLong());
            return NativeJson.reply(200, body, Map.of());
        }
        body.put("status", "unavailable");
        found.forEach(body::put);
        return NativeJson.reply(503, body, Map.of());
    }

    private synchronized Map<String, String> found() {
        Map<String, String> found = last;
        if (found == null || nanoTime.getAsLong() - lastNanos >= KEPT_NANOS) {
            found = faults.get();
            last = found;
            lastNanos = nanoTime.getAsLong();
        }
        return found;
    }
}
