package dev.pastgrant.benchmarks.http;

import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.ops.config.RootCredentials;
import dev.pastgrant.ops.secrets.RandomSecrets;
import dev.pastgrant.policy.id.AccountId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes calls to a node on loopback that its root user has signed. */
public record RootCalls(RootCredentials root, int port) {
    private static final AccountId ACCOUNT = new AccountId("123456789012");

    /** A new key for the root user of the node's first account. */
    public static RootCredentials newKey() {
        RandomSecrets random = new RandomSecrets();
        return new RootCredentials(
                AccessKeyId.of(AccessKeyId.Kind.LONG_TERM, ACCOUNT, random.bits()),
                Secret.of(random.secretAccessKey()));
    }

    /** An IAM call. */
    public PreparedRequest iam(String action, Map<String, String> parameters) {
        String form =
                parameters.entrySet().stream()
                        .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                        .collect(
                                Collectors.joining(
                                        "&", "Version=2010-05-08&Action=" + action + "&", ""));
        return PreparedRequest.of(
                root,
                new PreparedRequest.Unsigned(
                        "iam",
                        port,
                        "/",
                        "application/x-www-form-urlencoded; charset=utf-8",
                        form));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A call of the native API with a JSON body. */
    public PreparedRequest post(String path, String json) {
        return PreparedRequest.of(
                root,
                new PreparedRequest.Unsigned("pastgrant", port, path, "application/json", json));
    }
}
