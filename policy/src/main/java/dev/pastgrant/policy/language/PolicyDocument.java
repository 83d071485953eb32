package dev.pastgrant.policy.language;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A policy according to its grammar. A well-formed policy may still hold statements that its kind
 * does not allow; {@code PolicyValidator} checks that.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">Policy
 *     grammar</a>
 */
public record PolicyDocument(Version version, @Nullable String id, List<Statement> statements) {
    public PolicyDocument {
        statements = List.copyOf(statements);
    }

    /**
     * The same policy with AWS principals replaced, such as a user's ARN by the unique id it was
     * resolved to when the policy was saved. {@code NotPrincipal} keeps its ARNs, as in AWS.
     */
    public PolicyDocument withPrincipals(Map<String, String> replacements) {
        return new PolicyDocument(
                version, id, statements.stream().map(s -> s.withPrincipals(replacements)).toList());
    }

    /** The version of the policy language. Only the newer version has policy variables. */
    public enum Version {
        V2008_10_17("2008-10-17"),
        V2012_10_17("2012-10-17");

        private final String text;

        Version(String text) {
            this.text = text;
        }

        static Optional<Version> of(String text) {
            return Arrays.stream(values()).filter(v -> v.text.equals(text)).findFirst();
        }
    }
}
