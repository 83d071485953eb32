package dev.pastgrant.api.iam.role;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.account.role.TrustedPrincipal;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.PolicyText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A role's trust policy as AWS shows it. A principal is the user or role that had the ARN when the
 * policy was saved. It is shown with its present ARN or, once deleted, with its unique id.
 * Everything else is as its author wrote it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">AWS
 *     JSON policy elements: Principal</a>
 */
final class ShownTrustPolicy {
    private static final JsonFactory JSON = new JsonFactory();

    private ShownTrustPolicy() {}

    static PolicyText of(Account account, Role role) {
        Map<String, String> shown = new HashMap<>();
        for (TrustedPrincipal principal : role.trusted()) {
            String written = principal.arn().text();
            String now = now(account, principal);
            if (!now.equals(written)) {
                shown.put(written, now);
            }
        }
        return shown.isEmpty()
                ? role.trustPolicy()
                : new PolicyText(replace(role.trustPolicy().json(), shown));
    }

    private static String now(Account account, TrustedPrincipal principal) {
        return account.users()
                .get(principal.id())
                .map((User user) -> user.arn(account.id()))
                .or(() -> account.roles().get(principal.id()).map(role -> role.arn(account.id())))
                .map(Arn::text)
                .orElse(principal.id().text());
    }

    private static String replace(String json, Map<String, String> shown) {
        StringBuilder result = new StringBuilder();
        int copied = 0;
        try (JsonParser parser = JSON.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String now = isAwsPrincipal(parser, token) ? shown.get(parser.getText()) : null;
                if (now != null) {
                    int start = (int) parser.currentTokenLocation().getCharOffset();
                    result.append(json, copied, start).append(TextNode.valueOf(now));
                    copied = (int) parser.currentLocation().getCharOffset();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a stored trust policy is not JSON", e);
        }
        return result.append(json, copied, json.length()).toString();
    }

    /** Whether the parser is at a value of {@code "Principal": {"AWS": …}}, alone or in a list. */
    private static boolean isAwsPrincipal(JsonParser parser, JsonToken token) {
        if (token != JsonToken.VALUE_STRING) {
            return false;
        }
        JsonStreamContext here = parser.getParsingContext();
        JsonStreamContext type = here.inArray() ? here.getParent() : here;
        return isAt(type, "AWS") && isAt(type.getParent(), "Principal");
    }

    private static boolean isAt(@Nullable JsonStreamContext context, String field) {
        return context != null && field.equals(context.getCurrentName());
    }
}
