package dev.pastgrant.api.iam.certificate;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of PEM: what stands between two lines of dashes. Only blank space may be outside of
 * blocks. AWS refuses other text there, which readers of PEM commonly skip.
 *
 * @param label what the block says it is, such as {@code CERTIFICATE}
 * @param base64 the bytes of the block, without blank space
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7468">RFC 7468</a>
 */
public record Pem(String label, String base64) {
    private static final Pattern BLOCK =
            Pattern.compile(
                    "\\s*+-----BEGIN ([A-Z0-9 ]{1,40})-----([A-Za-z0-9+/=\\s]*+)"
                            + "-----END \\1-----\\s*+");

    /** The blocks of a text, at least one; empty if it is not PEM throughout. */
    public static Optional<List<Pem>> read(String text) {
        List<Pem> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(text);
        int end = 0;
        while (end < text.length() || blocks.isEmpty()) {
            if (!matcher.region(end, text.length()).lookingAt()) {
                return Optional.empty();
            }
            Pem block = new Pem(matcher.group(1), matcher.group(2).replaceAll("\\s", ""));
            if (!block.hasBytes()) {
                return Optional.empty();
            }
            blocks.add(block);
            end = matcher.end();
        }
        return Optional.of(blocks);
    }

    /** The only block of a text; empty if the text is not exactly one. */
    public static Optional<Pem> readOne(String text) {
        return read(text).filter(blocks -> blocks.size() == 1).map(List::getFirst);
    }

    private boolean hasBytes() {
        try {
            return der().length > 0;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    /** The bytes of the block. */
    public byte[] der() {
        return Base64.getDecoder().decode(base64);
    }
}
