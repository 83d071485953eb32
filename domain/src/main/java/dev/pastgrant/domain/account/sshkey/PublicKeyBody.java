package dev.pastgrant.domain.account.sshkey;

/**
 * A public key as it was sent, and what was read from it.
 *
 * @param text the text, as sent: either a line of OpenSSH or PEM
 * @param fingerprint the MD5 digest of the key, sixteen bytes in hexadecimal between colons
 */
public record PublicKeyBody(String text, String fingerprint) {}
