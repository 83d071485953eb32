package dev.pastgrant.domain.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pastgrant.domain.tag.Tags;
import org.jspecify.annotations.Nullable;

/**
 * How much of the room for session policies and session tags a session takes, in percent. AWS packs
 * both into the session token and does not publish how, so this is an estimate.
 *
 * <p>Two figures are known of tags. Nine of a key of two letters and a value of 250 take 498 %. The
 * shares of a chain's own and inherited tags, 37 % and 74 %, add up to 112 %, so that fractions are
 * cut off. Of policies only the longest is documented.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html">AssumeRole,
 *     PackedPolicySize</a>
 */
public final class PackedSize {
    /** The octets of keys and values that fill the room (65 % sure). */
    private static final int TAGS_ROOM = 455;

    /** The characters of policies and their ARNs that fill the room (40 % sure). */
    private static final int POLICIES_ROOM = 2048;

    private static final int FULL = 100;

    private PackedSize() {}

    /** What the tags of a session take. More than 100 % is too much. */
    public static int ofTags(Tags tags) {
        return octets(tags) * FULL / TAGS_ROOM;
    }

    /** What the policies and tags of a session take; null if it has neither. */
    public static @Nullable Integer of(SessionGrant grant) {
        int policies = grant.policy() == null ? 0 : grant.policy().json().length();
        policies += grant.policyArns().stream().mapToInt(arn -> arn.text().length()).sum();
        if (policies == 0 && grant.tags().size() == 0) {
            return null;
        }
        int share = policies * FULL / POLICIES_ROOM + ofTags(grant.tags());
        return Math.clamp(share, 1, FULL);
    }

    private static int octets(Tags tags) {
        return tags.tags().stream()
                .mapToInt(tag ->
                        tag.key().getBytes(UTF_8).length + tag.value().getBytes(UTF_8).length)
                .sum();
    }
}
