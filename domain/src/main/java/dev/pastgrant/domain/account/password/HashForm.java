package dev.pastgrant.domain.account.password;

/**
 * How a password is hashed: by Argon2id with this salt and at this cost. Hashes of one form can be
 * compared.
 *
 * @param salt in Base64 without padding
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9106">RFC 9106</a>
 */
public record HashForm(String salt, int memoryKib, int iterations, int parallelism) {}
