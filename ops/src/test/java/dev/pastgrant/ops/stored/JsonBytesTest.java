package dev.pastgrant.ops.stored;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonBytesTest {
    private static final int TEXTS = 50_000;
    private static final int LENGTH_MAX = 40;

    /** Rarely enough of what must be escaped that some texts have none of it. */
    private static char next(Random random) {
        return switch (random.nextInt(40)) {
            case 0 -> "\"\\/\b\f\n\r\t\u007f".charAt(random.nextInt(9));
            case 1 -> (char) random.nextInt(' ');
            case 2 -> (char) random.nextInt(Character.MAX_VALUE + 1);
            case 3 -> (char) random.nextInt(Character.MIN_SURROGATE, Character.MAX_SURROGATE + 1);
            default -> (char) random.nextInt(' ', 0x7F);
        };
    }

    @Test
    void any_moment_is_written_as_jackson_would() throws JsonProcessingException {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < TEXTS; i++) {
            Instant moment = moment(random);
            String written =
                    new String(
                            new JsonBytes(1).addInstant(moment).toByteArray(),
                            StandardCharsets.US_ASCII);
            assertThat(written)
                    .as("-Dseed=%d", seed)
                    .isEqualTo(StoredJson.MAPPER.writeValueAsString(moment));
        }
    }

    /** In any of the forms that ISO 8601 has for them, years of more than four digits included. */
    private static Instant moment(Random random) {
        long second = random.nextLong(-80_000_000_000L, 300_000_000_000L);
        int unit = List.of(1, 1_000, 1_000_000, 1_000_000_000).get(random.nextInt(4));
        return Instant.ofEpochSecond(second, (long) random.nextInt(1_000_000_000 / unit) * unit);
    }

    @Test
    void any_string_is_written_as_jackson_would() throws JsonProcessingException {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int left = random.nextInt(LENGTH_MAX); left > 0; left--) {
                text.append(next(random));
            }
            String written =
                    new String(
                            new JsonBytes(1).addString(text.toString()).toByteArray(),
                            StandardCharsets.US_ASCII);
            assertThat(written)
                    .as("-Dseed=%d", seed)
                    .isEqualTo(StoredJson.MAPPER.writeValueAsString(text.toString()));
        }
    }
}
