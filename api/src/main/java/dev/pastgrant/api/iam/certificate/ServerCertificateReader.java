package dev.pastgrant.api.iam.certificate;

import dev.pastgrant.domain.account.certificate.CertificateWithChain;
import dev.pastgrant.domain.refusal.IamError;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Refusal;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the certificate of a server, with the chain of its issuers. The private key is compared
 * with the certificate, and goes no further.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_server-certs.html">Manage
 *     server certificates</a>
 */
final class ServerCertificateReader {
    /** More issuers than anybody has, and few enough to be verified at once. */
    private static final int CHAIN_MAX = 10;

    private static final int CHAIN_TEXT_MAX = CHAIN_MAX * 16_384;

    private ServerCertificateReader() {}

    /**
     * Reads what was uploaded. As on AWS, texts come back without the blank space around them,
     * which Terraform trims as well before it compares.
     *
     * @param chain null if there is none
     */
    static Outcome<CertificateWithChain, Refusal> read(
            String body, @Nullable String chain, String privateKey) {
        return CertificateReader.read(body)
                .then(certificate ->
                        refusal(certificate, chain, privateKey)
                                .<Outcome<CertificateWithChain, Refusal>>map(Outcome::bad)
                                .orElseGet(() ->
                                        Outcome.ok(
                                                new CertificateWithChain(
                                                        CertificateReader.body(
                                                                body.strip(), certificate),
                                                        chain == null ? null : chain.strip()))));
    }

    private static Optional<Refusal> refusal(
            X509Certificate certificate, @Nullable String chain, String privateKey) {
        return keyRefusal(certificate, privateKey)
                .or(() -> chain == null ? Optional.empty() : chainRefusal(certificate, chain));
    }

    private static Optional<Refusal> keyRefusal(X509Certificate certificate, String text) {
        if (!(certificate.getPublicKey() instanceof RSAPublicKey)
                && !(certificate.getPublicKey() instanceof ECPublicKey)) {
            return malformed("The key of the certificate is neither RSA nor elliptic.");
        }
        if (text.contains("ENCRYPTED")) {
            return malformed("The private key must not be encrypted.");
        }
        Optional<PrivateKey> key = PrivateKeyReader.read(text);
        if (key.isEmpty()) {
            return malformed(
                    "Unable to parse private key. Please ensure the private key is in PEM format.");
        }
        return PrivateKeyReader.match(key.get(), certificate.getPublicKey())
                ? Optional.empty()
                : Optional.of(
                        new Refusal(
                                IamError.KEY_PAIR_MISMATCH,
                                "Public key certificate and private key doesn't match."));
    }

    /** The refusal unless each certificate, beginning with the server's, is signed by the next. */
    private static Optional<Refusal> chainRefusal(X509Certificate first, String text) {
        if (text.length() > CHAIN_TEXT_MAX) {
            return malformed("The certificate chain is too long.");
        }
        List<Pem> blocks = Pem.read(text).orElse(List.of());
        if (blocks.size() > CHAIN_MAX) {
            return malformed("The certificate chain is too long.");
        }
        List<X509Certificate> issuers = new ArrayList<>();
        for (Pem block : blocks) {
            Optional<X509Certificate> issuer = CertificateReader.read(block);
            if (issuer.isEmpty()) {
                return broken();
            }
            issuers.add(issuer.get());
        }
        X509Certificate last = first;
        for (X509Certificate issuer : issuers) {
            if (!isSignedBy(last, issuer)) {
                return broken();
            }
            last = issuer;
        }
        return issuers.isEmpty() ? broken() : Optional.empty();
    }

    private static boolean isSignedBy(X509Certificate certificate, X509Certificate issuer) {
        if (!certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
            return false;
        }
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException isNot) {
            return false;
        }
    }

    /** AWS gives this index in whatever place the chain is broken. */
    private static Optional<Refusal> broken() {
        return malformed(
                "Unable to validate certificate chain. The certificate chain must start with the"
                        + " immediate signing certificate, followed by any intermediaries in"
                        + " order. The index within the chain of the invalid certificate is: -1");
    }

    private static Optional<Refusal> malformed(String message) {
        return Optional.of(new Refusal(IamError.MALFORMED_CERTIFICATE, message));
    }
}
