package dev.pastgrant.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BodyTest {
    private final Body body = new Body(8);

    private void add(String... chunks) {
        for (String chunk : chunks) {
            body.add(Buffer.buffer(chunk));
        }
    }

    private String text() {
        return new String(body.bytes(), StandardCharsets.US_ASCII);
    }

    @Test
    void a_body_is_all_its_chunks_in_their_order() {
        add("ab", "cd", "", "ef", "gh");

        assertThat(text()).isEqualTo("abcdefgh");
        assertThat(body.isTooLarge()).isFalse();
    }

    @Test
    void a_body_may_have_one_chunk_or_none() {
        assertThat(text()).isEmpty();
        add("abcdefgh");
        assertThat(text()).isEqualTo("abcdefgh");
    }

    @Test
    void of_a_body_that_is_too_large_nothing_is_kept_whatever_follows() {
        add("abcd", "efghi", "j");

        assertThat(body.isTooLarge()).isTrue();
        assertThat(text()).isEmpty();
    }

    @Test
    void a_chunk_is_left_as_it_was() {
        Buffer first = Buffer.buffer("ab");
        body.add(first);
        add("cd");

        assertThat(first).isEqualTo(Buffer.buffer("ab"));
    }
}
