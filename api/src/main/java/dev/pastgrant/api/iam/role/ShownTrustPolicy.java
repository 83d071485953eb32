package dev.pastgrant.api.iam.role;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.account.role.TrustPolicies;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.interpreter.TrustPolicy;
import dev.pastgrant.policy.language.PolicyText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A role's trust policy as AWS shows it. A principal is the user or role that had the ARN when the
 * policy was saved. It is shown with its present ARN or, once deleted, with its unique id. An
 * account is shown as its root user's ARN. Everything else is as its author wrote it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">AWS
 *     JSON policy elements: Principal</a>
 */
final class ShownTrustPolicy {
    private static final JsonFactory JSON = new JsonFactory();

    private ShownTrustPolicy() {}

    static PolicyText of(Account account, Role role) {
        Map<String, UniqueId> trusted = new HashMap<>();
        role.trusted().forEach(named -> trusted.put(named.arn().text(), named.id()));
        return new PolicyText(
                replace(role.trustPolicy().json(), written -> shown(account, trusted, written)));
    }

    private static String shown(
            Account account, Map<String, UniqueId> trusted, String awsPrincipal) {
        UniqueId resolved = trusted.get(awsPrincipal);
        if (resolved != null) {
            return shown(account, resolved);
        }
        if (TrustPolicy.isUniqueId(awsPrincipal)) {
            return shown(account, new UniqueId(awsPrincipal));
        }
        return AccountId.isValid(awsPrincipal)
                ? new AccountRef(account.ref().partition(), new AccountId(awsPrincipal))
                        .root()
                        .text()
                : awsPrincipal;
    }

    private static String shown(Account account, UniqueId id) {
        return TrustPolicies.arnOf(account, id).map(Arn::text).orElse(id.text());
    }

    private static String replace(String json, UnaryOperator<String> shown) {
        StringBuilder result = new StringBuilder();
        int copied = 0;
        try (JsonParser parser = JSON.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (!isAwsPrincipal(parser, token)) {
                    continue;
                }
                String now = shown.apply(parser.getText());
                if (!now.equals(parser.getText())) {
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
