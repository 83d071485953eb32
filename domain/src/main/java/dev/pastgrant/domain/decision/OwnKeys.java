package dev.pastgrant.domain.decision;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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

    /** How the question says whom it is about, from the least told to the most. */
    public enum Told {
        /** By an ARN: of the session only the service knows more. */
        PRINCIPAL,
        /** By a credential: its session is known. */
        CREDENTIAL,
        /** By the request that the principal signed. */
        SIGNED_REQUEST
    }

    /** What the key follows from; empty if it is the service's to give. */
    public static Optional<String> origin(String key, Told told) {
        String lower = key.toLowerCase(Locale.ROOT);
        if (lower.startsWith(PRINCIPAL) || OF_PRINCIPAL.contains(lower)) {
            return Optional.of("the principal");
        }
        if (lower.equals(OF_RESOURCE)) {
            return Optional.of("`resource` and `resourceAccount`");
        }
        if (told != Told.PRINCIPAL && OF_SESSION.contains(lower)) {
            return Optional.of("the credential");
        }
        return told == Told.SIGNED_REQUEST && OF_SIGNED_REQUEST.contains(lower)
                ? Optional.of("the signed request")
                : Optional.empty();
    }
}
