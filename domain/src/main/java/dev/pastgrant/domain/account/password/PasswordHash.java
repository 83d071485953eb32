package dev.pastgrant.domain.account.password;

import dev.pastgrant.domain.account.credential.Secret;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hash of a password. It has no printable form; {@link #encoded()} is the usual text of Argon2
 * hashes, which events hold as ciphertext only. Comparing takes the same time whatever differs.
 */
public final class PasswordHash {
    private static final Pattern ENCODED =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=(\\d{1,9}),t=(\\d{1,9}),p=(\\d{1,9})"
                            + "\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final HashForm form;
    private final byte[] digest;

    public PasswordHash(HashForm form, byte[] digest) {
        this.form = form;
        this.digest = digest.clone();
    }

    public HashForm form() {
        return form;
    }

    public Secret encoded() {
        return Secret.of(
                "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                        .formatted(
                                form.memoryKib(),
                                form.iterations(),
                                form.parallelism(),
                                form.salt(),
                                Base64.getEncoder().withoutPadding().encodeToString(digest)));
    }

    /**
     * Reads what {@link #encoded()} wrote.
     *
     * @throws IllegalStateException if it is anything else
     */
    public static PasswordHash of(Secret encoded) {
        Matcher part = ENCODED.matcher(encoded.reveal());
        if (!part.matches()) {
            throw new IllegalStateException("a stored password hash cannot be read");
        }
        return new PasswordHash(
                new HashForm(
                        part.group(4),
                        Integer.parseInt(part.group(1)),
                        Integer.parseInt(part.group(2)),
                        Integer.parseInt(part.group(3))),
                Base64.getDecoder().decode(part.group(5)));
    }

    /**
     * Whether a password, of which there are hashes of several forms, is the one of this hash;
     * empty if none of them is of this form.
     */
    Optional<Boolean> isAmong(List<PasswordHash> hashes) {
        return hashes.stream()
                .filter(other -> other.form.equals(form))
                .map(this::equals)
                .findFirst();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PasswordHash that
                && form.equals(that.form)
                && MessageDigest.isEqual(digest, that.digest);
    }

    @Override
    public int hashCode() {
        return form.hashCode(); // a hash of the digest would reveal something about it
    }

    @Override
    public String toString() {
        return "PasswordHash";
    }
}
