package dev.pastgrant.ops.e2e;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.services.iam.model.AccessKey;
import software.amazon.awssdk.services.sts.model.Credentials;

/**
 * What a client signs with.
 *
 * @param token null for a long-term key
 */
public record KeyCalls(String id, String secret, @Nullable String token) {
    static KeyCalls of(AccessKey key) {
        return new KeyCalls(key.accessKeyId(), key.secretAccessKey(), null);
    }

    static KeyCalls of(Credentials session) {
        return new KeyCalls(
                session.accessKeyId(), session.secretAccessKey(), session.sessionToken());
    }

    AwsCredentials credentials() {
        return token == null
                ? AwsBasicCredentials.create(id, secret)
                : AwsSessionCredentials.create(id, secret, token);
    }
}
