package dev.pastgrant.ops.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.interpreter.AuthorizationMessage;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedAuthorizationMessagesTest {
    private static final AuthorizationMessage MESSAGE =
            new AuthorizationMessage(new AccountId("123456789012"), "{\"allowed\":false}");

    @TempDir Path folder;
    private SealedAuthorizationMessages messages;

    @BeforeEach
    void openKeyset() throws IOException {
        messages = new SealedAuthorizationMessages(Keyset.openOrCreate(folder));
    }

    @Test
    void a_message_can_be_read_only_where_it_was_made(@TempDir Path other) throws IOException {
        String encoded = messages.seal(MESSAGE);
        assertThat(encoded).matches("[A-Za-z0-9_-]+").doesNotContain("allowed");
        assertThat(messages.open(encoded)).contains(MESSAGE);
        var others = new SealedAuthorizationMessages(Keyset.openOrCreate(other));
        assertThat(others.open(encoded)).isEmpty();
    }

    @Test
    void what_was_changed_or_is_something_else_is_no_message() {
        String encoded = messages.seal(MESSAGE);
        assertThat(messages.open(encoded.substring(1))).isEmpty();
        assertThat(messages.open("")).isEmpty();
        assertThat(messages.open("a message? no!")).isEmpty();
    }

    @Test
    void a_long_message_is_packed() {
        String repeated = "{\"key\":\"ec2:InstanceType\",\"values\":{\"items\":[]}},".repeat(1_000);
        var message = new AuthorizationMessage(new AccountId("123456789012"), repeated);
        String encoded = messages.seal(message);
        assertThat(encoded).hasSizeLessThan(repeated.length() / 10);
        assertThat(messages.open(encoded)).contains(message);
    }
}
