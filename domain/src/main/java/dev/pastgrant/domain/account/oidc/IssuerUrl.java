package dev.pastgrant.domain.account.oidc;

import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of an OpenID Connect provider, as the {@code iss} claim of its tokens has it, without
 * its scheme, which is always https: {@code host/path}.
 */
public record IssuerUrl(String text) implements Comparable<IssuerUrl> {
    private static final String SCHEME = "https://";

    /** A host and, if any, a path of the characters that RFC 3986 allows in one. */
    private static final Pattern ADDRESS =
            Pattern.compile(
                    SCHEME
                            + "[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?"
                            + "(?:/[A-Za-z0-9._~!$&'()*+,;=:@%/-]*)?");

    private static final String RESOURCE_TYPE = "oidc-provider/";

    /**
     * Reads an address with its scheme; empty if it is not https, names a port, a user, a query or
     * a fragment, or no host.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html">CreateOpenIDConnectProvider</a>
     */
    public static Optional<IssuerUrl> parse(String url) {
        return ADDRESS.matcher(url).matches()
                ? Optional.of(new IssuerUrl(withoutSlash(url.substring(SCHEME.length()))))
                : Optional.empty();
    }

    private static String withoutSlash(String text) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /** The address in the ARN of a provider of this account; empty if it is no such ARN. */
    public static Optional<IssuerUrl> of(Arn arn, AccountRef account) {
        if (!arn.isOnResource(RESOURCE_TYPE)) {
            return Optional.empty();
        }
        IssuerUrl url = new IssuerUrl(arn.resource().substring(RESOURCE_TYPE.length()));
        return url.arn(account).equals(arn) ? Optional.of(url) : Optional.empty();
    }

    /** The ARN of the provider in an account. */
    public Arn arn(AccountRef account) {
        return Arn.iam(account, RESOURCE_TYPE + text);
    }

    @Override
    public int compareTo(IssuerUrl other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
