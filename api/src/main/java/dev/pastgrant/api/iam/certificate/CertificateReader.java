package dev.pastgrant.api.iam.certificate;

import dev.pastgrant.domain.account.certificate.CertificateBody;
import dev.pastgrant.domain.refusal.IamError;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Refusal;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Optional;

/** Reads X.509 certificates. It happens before an account's turn, which needs not wait for it. */
final class CertificateReader {
    private static final String LABEL = "CERTIFICATE";

    private static final Refusal UNREADABLE =
            new Refusal(
                    IamError.MALFORMED_CERTIFICATE,
                    "Unable to parse certificate. Please ensure the certificate is in PEM format.");

    private CertificateReader() {}

    /** The only certificate of a text. */
    static Outcome<X509Certificate, Refusal> read(String text) {
        return Pem.readOne(text)
                .flatMap(CertificateReader::read)
                .<Outcome<X509Certificate, Refusal>>map(Outcome::ok)
                .orElseGet(() -> Outcome.bad(UNREADABLE));
    }

    /** The certificate of a block; empty if the block holds none, or more than one. */
    static Optional<X509Certificate> read(Pem block) {
        if (!block.label().equals(LABEL)) {
            return Optional.empty();
        }
        try {
            ByteArrayInputStream bytes = new ByteArrayInputStream(block.der());
            X509Certificate read =
                    (X509Certificate)
                            CertificateFactory.getInstance("X.509").generateCertificate(bytes);
            return bytes.available() == 0 ? Optional.of(read) : Optional.empty();
        } catch (CertificateException notOne) {
            return Optional.empty();
        }
    }

    /** A certificate with the text that it was read from. */
    static CertificateBody body(String text, X509Certificate certificate) {
        return new CertificateBody(
                text,
                digest(certificate),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }

    private static String digest(X509Certificate certificate) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(certificate.getEncoded()));
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read has a digest", e);
        }
    }
}
