package dev.pastgrant.api.iam.sshkey;

import dev.pastgrant.api.iam.certificate.Pem;
import dev.pastgrant.domain.account.sshkey.PublicKeyBody;
import dev.pastgrant.domain.refusal.IamError;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Refusal;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.util.OpenSSHPublicKeyUtil;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.jspecify.annotations.Nullable;

/**
 * Reads RSA public keys and writes them again, as a line of OpenSSH or as PEM.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_UploadSSHPublicKey.html">UploadSSHPublicKey</a>
 */
final class PublicKeyReader {
    private static final String SSH_RSA = "ssh-rsa";

    /** AWS takes no shorter keys. */
    private static final int BITS_MIN = 2048;

    private static final int PEM_LINE = 64;

    private static final Refusal UNRECOGNIZED =
            new Refusal(
                    IamError.UNRECOGNIZED_PUBLIC_KEY_ENCODING,
                    "The public key must be encoded in ssh-rsa format or PEM format.");
    private static final Refusal INVALID =
            new Refusal(
                    IamError.INVALID_PUBLIC_KEY,
                    "The public key is malformed or otherwise invalid.");
    private static final Refusal TOO_SHORT =
            new Refusal(
                    IamError.INVALID_PUBLIC_KEY,
                    "The public key must be an RSA key of at least " + BITS_MIN + " bits.");

    private PublicKeyReader() {}

    /** The key of a text, with its fingerprint. */
    static Outcome<PublicKeyBody, Refusal> body(String text) {
        return read(text).map(key -> new PublicKeyBody(text, fingerprint(key)));
    }

    /** A text that was read before, as a line of OpenSSH without comment. */
    static String ssh(PublicKeyBody body) {
        return SSH_RSA + " " + Base64.getEncoder().encodeToString(encoded(key(body)));
    }

    /** A text that was read before, as PEM. */
    static String pem(PublicKeyBody body) {
        try {
            byte[] der =
                    SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(key(body)).getEncoded();
            String lines = Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encodeToString(der);
            return "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
        } catch (IOException e) {
            throw new IllegalStateException("an RSA key that was read can be written", e);
        }
    }

    private static RSAKeyParameters key(PublicKeyBody body) {
        return read(body.text())
                .orElse(refusal -> {
                    throw new IllegalStateException("a key that was read cannot be read again");
                });
    }

    private static Outcome<RSAKeyParameters, Refusal> read(String text) {
        List<String> words = List.of(text.strip().split("\\s+", 3));
        if (words.getFirst().equals(SSH_RSA)) {
            return checked(words.size() < 2 ? null : ofSsh(words.get(1)));
        }
        Optional<Pem> block = Pem.readOne(text);
        if (block.isEmpty()) {
            return Outcome.bad(text.contains("-----BEGIN") ? INVALID : UNRECOGNIZED);
        }
        return switch (block.get().label()) {
            case "PUBLIC KEY" -> checked(ofInfo(block.get().der()));
            case "RSA PUBLIC KEY" -> checked(ofPkcs1(block.get().der()));
            default -> Outcome.bad(UNRECOGNIZED);
        };
    }

    private static Outcome<RSAKeyParameters, Refusal> checked(
            @Nullable AsymmetricKeyParameter key) {
        if (key == null) {
            return Outcome.bad(INVALID);
        }
        return key instanceof RSAKeyParameters rsa && rsa.getModulus().bitLength() >= BITS_MIN
                ? Outcome.ok(rsa)
                : Outcome.bad(TOO_SHORT);
    }

    /** The key; null if it is none. The library throws many kinds of exceptions then. */
    private static @Nullable AsymmetricKeyParameter ofSsh(String base64) {
        try {
            return OpenSSHPublicKeyUtil.parsePublicKey(Base64.getDecoder().decode(base64));
        } catch (RuntimeException notOne) {
            return null;
        }
    }

    private static @Nullable AsymmetricKeyParameter ofInfo(byte[] der) {
        try {
            return PublicKeyFactory.createKey(der);
        } catch (IOException | RuntimeException notOne) {
            return null;
        }
    }

    private static @Nullable AsymmetricKeyParameter ofPkcs1(byte[] der) {
        try {
            return PublicKeyFactory.createKey(
                    new SubjectPublicKeyInfo(
                            new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption), der));
        } catch (IOException | RuntimeException notOne) {
            return null;
        }
    }

    /** The digest that ssh-keygen shows of a key, in the form of MD5. */
    private static String fingerprint(RSAKeyParameters key) {
        try {
            return HexFormat.ofDelimiter(":")
                    .formatHex(MessageDigest.getInstance("MD5").digest(encoded(key)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }

    private static byte[] encoded(RSAKeyParameters key) {
        try {
            return OpenSSHPublicKeyUtil.encodePublicKey(key);
        } catch (IOException e) {
            throw new IllegalStateException("an RSA key that was read can be written", e);
        }
    }
}
