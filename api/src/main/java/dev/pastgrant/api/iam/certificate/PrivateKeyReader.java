package dev.pastgrant.api.iam.certificate;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/** Reads unencrypted private keys, RSA or elliptic, and compares them with public keys. */
final class PrivateKeyReader {
    /** What OpenSSL writes before an elliptic key. It is in the key as well. */
    private static final String EC_PARAMETERS = "EC PARAMETERS";

    private static final byte[] ANYTHING = "anything".getBytes(StandardCharsets.US_ASCII);

    private PrivateKeyReader() {}

    /** The only key of a text; empty if there is none that can be read. */
    static Optional<PrivateKey> read(String text) {
        List<Pem> blocks =
                Pem.read(text).orElse(List.of()).stream()
                        .filter(block -> !block.label().equals(EC_PARAMETERS))
                        .toList();
        return blocks.size() == 1 ? Optional.ofNullable(key(blocks.getFirst())) : Optional.empty();
    }

    /** The key of a block; null if it is none. The library throws many kinds of exceptions then. */
    private static @Nullable PrivateKey key(Pem block) {
        try {
            return switch (block.label()) {
                case "PRIVATE KEY" -> key(PrivateKeyInfo.getInstance(block.der()));
                case "RSA PRIVATE KEY" -> key(ofPkcs1(block.der()));
                case "EC PRIVATE KEY" -> key(ofSec1(block.der()));
                default -> null;
            };
        } catch (IOException | GeneralSecurityException | RuntimeException notOne) {
            return null;
        }
    }

    private static PrivateKeyInfo ofPkcs1(byte[] der) throws IOException {
        return new PrivateKeyInfo(
                new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
                RSAPrivateKey.getInstance(der));
    }

    private static PrivateKeyInfo ofSec1(byte[] der) throws IOException {
        var key = org.bouncycastle.asn1.sec.ECPrivateKey.getInstance(der);
        return new PrivateKeyInfo(
                new AlgorithmIdentifier(
                        X9ObjectIdentifiers.id_ecPublicKey, key.getParametersObject()),
                key);
    }

    private static @Nullable PrivateKey key(PrivateKeyInfo info)
            throws IOException, GeneralSecurityException {
        var algorithm = info.getPrivateKeyAlgorithm().getAlgorithm();
        String name =
                algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)
                        ? "RSA"
                        : algorithm.equals(X9ObjectIdentifiers.id_ecPublicKey) ? "EC" : null;
        return name == null
                ? null
                : KeyFactory.getInstance(name)
                        .generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded()));
    }

    /** Whether it is the private key of a public one. */
    static boolean match(PrivateKey secret, PublicKey open) {
        return switch (secret) {
            case RSAPrivateCrtKey rsa when open instanceof RSAPublicKey other -> match(rsa, other);
            case ECPrivateKey elliptic when open instanceof ECPublicKey other ->
                    match(elliptic, other);
            default -> false;
        };
    }

    private static boolean match(RSAPrivateCrtKey secret, RSAPublicKey open) {
        BigInteger p = secret.getPrimeP();
        BigInteger q = secret.getPrimeQ();
        return open.getModulus().equals(p.multiply(q))
                && isInverse(open.getPublicExponent(), secret.getPrivateExponent(), p)
                && isInverse(open.getPublicExponent(), secret.getPrivateExponent(), q);
    }

    /** Whether the exponents undo each other modulo a prime. */
    private static boolean isInverse(BigInteger open, BigInteger secret, BigInteger prime) {
        BigInteger order = prime.subtract(BigInteger.ONE);
        return order.signum() > 0
                && open.multiply(secret).mod(order).equals(BigInteger.ONE.mod(order));
    }

    /** Compares elliptic keys by signing, as the JDK does not multiply points for others. */
    private static boolean match(ECPrivateKey secret, ECPublicKey open) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(secret);
            signature.update(ANYTHING);
            byte[] signed = signature.sign();
            signature.initVerify(open);
            signature.update(ANYTHING);
            return signature.verify(signed);
        } catch (GeneralSecurityException otherCurves) {
            return false;
        }
    }
}
