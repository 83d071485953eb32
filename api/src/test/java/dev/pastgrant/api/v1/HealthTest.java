package dev.pastgrant.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.wire.WireReply;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HealthTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final AtomicInteger tries = new AtomicInteger();
    private final Map<String, String> faults = new LinkedHashMap<>();
    private final Health health =
            new Health(
                    () -> true,
                    () -> {
                        tries.incrementAndGet();
                        return Map.copyOf(faults);
                    },
                    () -> 7,
                    nanos::get);

    private void expect(int status, String body) {
        WireReply reply = health.reply();
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.body().asUtf8String()).isEqualTo(body + "\n");
    }

    @Test
    void without_a_fault_it_is_well() {
        expect(200, "{\"status\":\"ok\",\"failedSignIns\":7}");
    }

    @Test
    void each_fault_has_a_member_with_its_reason() {
        faults.put("clock", "the clock stands");
        expect(503, "{\"status\":\"unavailable\",\"clock\":\"the clock stands\"}");
    }

    @Test
    void it_is_tried_once_a_second_however_often_it_is_asked() {
        for (int i = 0; i < 100; i++) {
            health.reply();
        }
        assertThat(tries).hasValue(1);
        faults.put("log", "the disk is full");
        nanos.addAndGet(Duration.ofSeconds(1).toNanos() - 1);
        expect(200, "{\"status\":\"ok\",\"failedSignIns\":7}");
        nanos.incrementAndGet();
        expect(503, "{\"status\":\"unavailable\",\"log\":\"the disk is full\"}");
        assertThat(tries).hasValue(2);
    }
}
