package dev.pastgrant.domain.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.caller.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    private static String sha256(String text) throws NoSuchAlgorithmException {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }

    private static String cut(String text) throws NoSuchAlgorithmException {
        return "…[cut; " + text.length() + " characters, SHA-256 " + sha256(text) + "]";
    }

    private static String json(String json) {
        return Excerpt.of(new Json(json)).text();
    }

    @Test
    void what_is_short_is_kept_as_it_is() {
        String text = "x".repeat(1024);
        assertThat(Excerpt.of(text)).isEqualTo(text);
        String json = "{\"a\":\"" + text + "\",\"b\":[1,true,null,\"\\\"\\u00e4\"]}";
        assertThat(json(json)).isEqualTo(json);
    }

    @Test
    void what_is_long_is_cut_with_its_length_and_hash() throws NoSuchAlgorithmException {
        String text = "ü".repeat(2000);
        assertThat(Excerpt.of(text)).isEqualTo("ü".repeat(1024) + cut(text));
    }

    @Test
    void a_character_is_kept_whole_or_left_out() throws NoSuchAlgorithmException {
        String text = "x" + "😀".repeat(1000);
        assertThat(Excerpt.of(text)).isEqualTo("x" + "😀".repeat(511) + cut(text));
    }

    @Test
    void the_hash_of_a_value_is_that_of_what_the_client_meant() throws NoSuchAlgorithmException {
        String meant = "a\"\\\n\t\u0001ä".repeat(500);
        String literal = "a\\\"\\\\\\n\\t\\u0001\\u00e4".repeat(500);
        String kept = "a\\\"\\\\\\u000a\\u0009\\u0001ä".repeat(146) + "a\\\"";
        assertThat(json("{\"a\":\"" + literal + "\",\"b\":1}"))
                .isEqualTo("{\"a\":\"" + kept + cut(meant) + "\",\"b\":1}");
    }

    @Test
    void names_of_fields_are_cut_too() throws NoSuchAlgorithmException {
        String name = "n".repeat(3000);
        assertThat(json("{\"" + name + "\":{}}"))
                .isEqualTo("{\"" + "n".repeat(1024) + cut(name) + "\":{}}");
    }

    @Test
    void many_values_are_left_out_in_cloudtrail_s_form() throws NoSuchAlgorithmException {
        String many =
                IntStream.range(0, 3000)
                        .mapToObj(i -> "\"key" + i + "\":\"ü\"")
                        .collect(Collectors.joining(",", "{", "}"));
        assertThat(json(many))
                .isEqualTo(
                        "{\"reason\":\"requestParameters too large\",\"omitted\":true,"
                                + "\"originalSize\":"
                                + many.getBytes(StandardCharsets.UTF_8).length
                                + ",\"sha256\":\""
                                + sha256(many)
                                + "\"}");
    }
}
