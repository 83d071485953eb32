package dev.pastgrant.policy.compiled.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is read by hand, for speed, is read as Java reads it. {@code -Dseed=} replays. */
class ReadersAgreeTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int ROUNDS = 100_000;
    private final Random random = new Random(SEED);

    private String text(String alphabet, int longest) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(longest) + 1; i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    @Test
    void an_ipv6_address_is_one_for_java_too() {
        for (int i = 0; i < ROUNDS; i++) {
            String text = text(":::::01f.", 20) + text(":1.", 2);
            if (text.indexOf(':') >= 0 && text.indexOf('.') < 0) {
                assertThat(AddressRange.parse(text) != null)
                        .as("%s -Dseed=%d", text, SEED)
                        .isEqualTo(isAddress(text));
            }
        }
    }

    private static boolean isAddress(String text) {
        try {
            return InetAddress.ofLiteral(text).getAddress().length > 0;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    @Test
    void a_moment_is_the_one_that_java_reads() {
        for (int i = 0; i < ROUNDS; i++) {
            var date = LocalDate.ofEpochDay(random.nextInt(2_000_000) - 700_000);
            String text =
                    "%sT%02d:%02d:%02d.%d%s%02d:%02d"
                            .formatted(
                                    date,
                                    random.nextInt(24),
                                    random.nextInt(60),
                                    random.nextInt(60),
                                    random.nextInt(1_000_000_000),
                                    random.nextBoolean() ? "+" : "-",
                                    random.nextInt(18),
                                    random.nextInt(60));
            if (date.getYear() >= 0 && date.getYear() <= 9999) {
                var expected = OffsetDateTime.parse(text).toInstant();
                assertThat(DateValue.parse(text))
                        .as("%s -Dseed=%d", text, SEED)
                        .isEqualTo(new DateValue(expected.getEpochSecond(), expected.getNano()));
            }
        }
    }
}
