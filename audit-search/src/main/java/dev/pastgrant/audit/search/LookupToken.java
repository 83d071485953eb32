package dev.pastgrant.audit.search;

import dev.pastgrant.domain.log.Position;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The NextToken of LookupEvents: the position after which to continue, with a digest that binds it
 * to the account and the filters that it was made for. The digest needs no key, since the token
 * grants nothing that its account could not ask for without it.
 */
final class LookupToken {
    private static final int DIGEST_BYTES = 16;

    private LookupToken() {}

    static String of(LookupQuery query, Position after) {
        ByteBuffer token = ByteBuffer.allocate(Long.BYTES + DIGEST_BYTES);
        token.putLong(after.value()).put(digest(query, after));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** The position in the query's token; empty if the token was not made for the query. */
    static Optional<Position> read(LookupQuery query, String token) {
        return decode(token)
                .map(bytes -> new Position(ByteBuffer.wrap(bytes).getLong()))
                .filter(position -> of(query, position).equals(token));
    }

    private static Optional<byte[]> decode(String token) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(token))
                    .filter(bytes -> bytes.length == Long.BYTES + DIGEST_BYTES);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] digest(LookupQuery query, Position after) {
        MessageDigest digest = sha256();
        Stream.concat(
                        Stream.of("LookupEvents", after, query.account()),
                        Stream.concat(
                                Stream.of(text(query.startTime()), text(query.endTime())),
                                query.attributes().stream()
                                        .flatMap(a -> Stream.of(a.key(), a.value()))))
                .map(part -> part.toString().getBytes(StandardCharsets.UTF_8))
                .forEach(bytes -> {
                    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
                    digest.update(bytes);
                });
        return Arrays.copyOf(digest.digest(), DIGEST_BYTES);
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
