package dev.pastgrant.domain.questions.authorize;

import dev.pastgrant.policy.request.RequestContext;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Condition keys that a service cannot give, because they follow from what the question is about.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html">Global
 *     condition keys</a>
 */
public final class OwnKeys {
    private static final String PRINCIPAL = "aws:principal";
    private static final Set<String> OF_PRINCIPAL = Set.of("aws:userid", "aws:username");
    private static final String OF_RESOURCE = "aws:resourceaccount";
    private static final Set<String> OF_SESSION =
            Set.of(
                    "aws:multifactorauthage",
                    "aws:multifactorauthpresent",
                    "aws:sourceidentity",
                    "aws:tokenissuetime");
    private static final Set<String> OF_SIGNED_REQUEST =
            Set.of("aws:referer", "aws:requestedregion", "aws:useragent");

    private OwnKeys() {}

    /** How the question names its principal, from the least information to the most. */
    public enum Told {
        /** By an ARN. Only the service knows more about the session. */
        PRINCIPAL,
        /** By a credential, whose session is known. */
        CREDENTIAL,
        /** By the request that the principal signed. */
        SIGNED_REQUEST
    }

    /**
     * A key that the service may not give.
     *
     * @param origin what the key follows from
     */
    public record OwnKey(String key, String origin) {}

    /**
     * A key in the context that follows from what the question is about; empty if there is no such
     * key.
     */
    public static Optional<OwnKey> in(RequestContext context, Told told) {
        for (String key : context.valuesByKey().keySet()) {
            String origin = origin(key, told);
            if (origin != null) {
                return Optional.of(new OwnKey(key, origin));
            }
        }
        return Optional.empty();
    }

    private static @Nullable String origin(String lower, Told told) {
        if (lower.startsWith(PRINCIPAL) || OF_PRINCIPAL.contains(lower)) {
            return "the principal";
        }
        if (lower.equals(OF_RESOURCE)) {
            return "`resource` and `resourceAccount`";
        }
        if (told != Told.PRINCIPAL && OF_SESSION.contains(lower)) {
            return "the credential";
        }
        return told == Told.SIGNED_REQUEST && OF_SIGNED_REQUEST.contains(lower)
                ? "the signed request"
                : null;
    }
}
