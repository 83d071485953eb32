package dev.pastgrant.domain.identity;

/**
 * The kind of a credential that has a unique id but no ARN.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html">IAM
 *     identifiers</a>
 */
public enum CredentialKind {
    /** Ids of signing certificates are older than prefixes. */
    SIGNING_CERTIFICATE("", 32),
    SSH_PUBLIC_KEY("APKA", 16),
    /** What AWS calls the UUID of a SAML provider. */
    SAML_PROVIDER("SAMLSP", 16);

    private final String prefix;
    private final int randomCharacters;

    CredentialKind(String prefix, int randomCharacters) {
        this.prefix = prefix;
        this.randomCharacters = randomCharacters;
    }

    /** The letters that an id begins with. */
    public String prefix() {
        return prefix;
    }

    /** How many random letters and digits follow. */
    public int randomCharacters() {
        return randomCharacters;
    }
}
