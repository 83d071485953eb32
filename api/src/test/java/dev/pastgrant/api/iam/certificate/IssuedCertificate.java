package dev.pastgrant.api.iam.certificate;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** A certificate that a test makes, with its keys. */
public record IssuedCertificate(String name, KeyPair keys, String base64) {
    private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
    public static final Instant UNTIL = Instant.parse("2120-01-01T00:00:00Z");

    /** A certificate that is valid for a hundred years and signed by itself. */
    public static IssuedCertificate bySelf(String name, KeyPair keys) {
        return issue(name, keys, name, keys, FROM, UNTIL);
    }

    public static IssuedCertificate bySelf(String name, KeyPair keys, Instant from, Instant until) {
        return issue(name, keys, name, keys, from, until);
    }

    /** A certificate that this one signs. */
    public IssuedCertificate issue(String subject, KeyPair subjectKeys) {
        return issue(subject, subjectKeys, name, keys, FROM, UNTIL);
    }

    private static IssuedCertificate issue(
            String subject,
            KeyPair subjectKeys,
            String issuer,
            KeyPair issuerKeys,
            Instant from,
            Instant until) {
        boolean isRsa = issuerKeys.getPrivate().getAlgorithm().equals("RSA");
        AlgorithmIdentifier algorithm =
                isRsa
                        ? new AlgorithmIdentifier(
                                PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE)
                        : new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
        V3TBSCertificateGenerator generator = new V3TBSCertificateGenerator();
        generator.setSerialNumber(new ASN1Integer(BigInteger.ONE));
        generator.setIssuer(new X500Name("CN=" + issuer));
        generator.setSubject(new X500Name("CN=" + subject));
        generator.setStartDate(new Time(Date.from(from)));
        generator.setEndDate(new Time(Date.from(until)));
        generator.setSubjectPublicKeyInfo(
                SubjectPublicKeyInfo.getInstance(subjectKeys.getPublic().getEncoded()));
        generator.setSignature(algorithm);
        try {
            TBSCertificate unsigned = generator.generateTBSCertificate();
            Signature signature =
                    Signature.getInstance(isRsa ? "SHA256withRSA" : "SHA256withECDSA");
            signature.initSign(issuerKeys.getPrivate());
            signature.update(unsigned.getEncoded());
            ASN1EncodableVector signed = new ASN1EncodableVector();
            signed.add(unsigned);
            signed.add(algorithm);
            signed.add(new DERBitString(signature.sign()));
            byte[] der = new DERSequence(signed).getEncoded();
            return new IssuedCertificate(
                    subject, subjectKeys, Base64.getEncoder().encodeToString(der));
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    public byte[] der() {
        return Base64.getDecoder().decode(base64);
    }

    /** The certificate as PEM. */
    public String pem() {
        return pem("CERTIFICATE", der());
    }

    /** Its private key as PEM of PKCS #8. */
    public String privateKey() {
        return pem("PRIVATE KEY", keys.getPrivate().getEncoded());
    }

    public static String pem(String label, byte[] der) {
        return "-----BEGIN "
                + label
                + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END "
                + label
                + "-----\n";
    }

    /** New keys on the curve P-256. */
    public static KeyPair ellipticKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    public static KeyPair rsaKeys(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
