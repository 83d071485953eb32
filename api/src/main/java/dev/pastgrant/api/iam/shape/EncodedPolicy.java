package dev.pastgrant.api.iam.shape;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pastgrant.policy.language.PolicyText;
import java.net.URLEncoder;

/**
 * A policy document as in IAM's responses: its exact text, percent-encoded (RFC 3986).
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicyVersion.html">GetPolicyVersion</a>
 */
public final class EncodedPolicy {
    private EncodedPolicy() {}

    public static String of(PolicyText document) {
        // URLEncoder encodes forms, where a space is a plus, a star is plain and a tilde is not.
        return URLEncoder.encode(document.json(), UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
