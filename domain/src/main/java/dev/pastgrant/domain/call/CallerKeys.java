package dev.pastgrant.domain.call;

import dev.pastgrant.domain.session.SessionGrant;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.domain.tag.Tags;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The condition keys that follow from a caller's tags and from its session.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-role-session-properties">Properties
 *     of the role session</a>
 */
public final class CallerKeys {
    private CallerKeys() {}

    /** All of them, with the age of the caller's MFA as of an instant. */
    static Map<String, List<String>> of(Caller caller, Instant now) {
        Map<String, List<String>> keys = new HashMap<>(of(tags(caller)));
        keys.putAll(of(caller.session(), now));
        return keys;
    }

    /** {@code aws:PrincipalTag/…} for each tag. */
    public static Map<String, List<String>> of(Tags tags) {
        Map<String, List<String>> keys = new HashMap<>();
        for (Tag tag : tags.tags()) {
            put(keys, "aws:PrincipalTag/" + tag.key(), tag.value());
        }
        return keys;
    }

    /** A role session's own tags come before the role's of the same key. */
    public static Tags tags(Caller caller) {
        return switch (caller) {
            case Caller.Root _ -> Tags.NONE;
            case Caller.IamUser user -> user.user().tags();
            case Caller.RoleSession session ->
                    session.role().tags().with(session.grant().tags().tags());
        };
    }

    /** With a long-term key the keys of a session are absent, not false. */
    public static Map<String, List<String>> of(@Nullable SessionGrant session, Instant now) {
        if (session == null) {
            return Map.of();
        }
        Map<String, List<String>> keys = new HashMap<>();
        put(
                keys,
                "aws:TokenIssueTime",
                session.issuedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        put(keys, "aws:MultiFactorAuthPresent", Boolean.toString(session.mfaAt() != null));
        if (session.mfaAt() != null) {
            long age = ChronoUnit.SECONDS.between(session.mfaAt(), now);
            put(keys, "aws:MultiFactorAuthAge", Long.toString(age));
        }
        if (session.sourceIdentity() != null) {
            put(keys, "aws:SourceIdentity", session.sourceIdentity());
        }
        return keys;
    }

    private static void put(Map<String, List<String>> keys, String key, String value) {
        keys.put(key, List.of(value));
    }
}
