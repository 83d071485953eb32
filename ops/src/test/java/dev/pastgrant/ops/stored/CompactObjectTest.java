package dev.pastgrant.ops.stored;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompactObjectTest {
    private static final int DEPTH_MAX = 4;
    private static final int TEXTS = 200_000;
    private static final int KNOWN_AT_LEAST = TEXTS / 100;
    private static final String[] PIECES = {
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\"a\"",
        "\"b\"",
        "\"\"",
        "0",
        "-0",
        "7",
        "-12",
        "01",
        "1.5",
        "1e3",
        "123456789012345678",
        "1234567890123456789",
        "true",
        "false",
        "null",
        " ",
        "\"",
        "\\",
        "\"\\n\"",
        "\"\\/\"",
        "\"\\u0041\"",
        "\"\u00e4\"",
        "\"\u0001\"",
        "\"\u007f\"",
        "nul"
    };
    private static final JsonMapper MAPPER =
            StoredJson.numbersAsWritten(new JsonFactory())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private static boolean isLeftAsItIs(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            return node.isObject() && node.toString().equals(text) && depth(node) <= DEPTH_MAX;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static int depth(JsonNode node) {
        int deepest = 0;
        for (JsonNode child : node) {
            deepest = Math.max(deepest, depth(child));
        }
        return node.isContainerNode() ? deepest + 1 : 0;
    }

    /** Pieces in no order, or in the order of an object's members, most of them in vain. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder("{");
        int pieces = random.nextInt(12);
        for (int i = 0; i < pieces; i++) {
            boolean isMember = random.nextInt(3) > 0;
            text.append(isMember ? member(random, i == 0) : PIECES[random.nextInt(PIECES.length)]);
        }
        return text.append("}".repeat(random.nextInt(3))).toString();
    }

    private static String member(Random random, boolean isFirst) {
        String value = PIECES[random.nextInt(PIECES.length)];
        return (isFirst ? "" : ",") + "\"" + (char) ('a' + random.nextInt(9)) + "\":" + value;
    }

    @Test
    void what_it_recognizes_is_printed_as_it_was_written() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        int known = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = text(random);
            if (CompactObject.isKnown(text, DEPTH_MAX)) {
                known++;
                assertThat(isLeftAsItIs(text)).as("-Dseed=%d: %s", seed, text).isTrue();
            }
        }
        assertThat(known).as("-Dseed=%d", seed).isGreaterThan(KNOWN_AT_LEAST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"userName\":\"ada\",\"path\":\"/\"}",
                "{\"policyDocument\":\"{\\\"Version\\\":\\\"2012-10-17\\\"}\"}",
                "{\"tags\":[{\"key\":\"a\",\"value\":\"b\"},{\"key\":\"c\",\"value\":\"\"}]}",
                "{\"maxSessionDuration\":3600,\"none\":null,\"all\":true,\"any\":[]}"
            })
    void it_recognizes_what_records_usually_hold(String text) {
        assertThat(CompactObject.isKnown(text, DEPTH_MAX)).isTrue();
    }

    @Test
    void it_recognizes_nothing_that_is_nested_too_deep() {
        String fits = "{\"a\":[[[]]]}";
        assertThat(CompactObject.isKnown(fits, DEPTH_MAX)).isTrue();
        assertThat(CompactObject.isKnown(fits, DEPTH_MAX - 1)).isFalse();
        assertThat(CompactObject.isKnown("{\"a\":[[],[],[[]]]}", DEPTH_MAX)).isTrue();
    }
}
