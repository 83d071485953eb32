package dev.pastgrant.domain.call;

import dev.pastgrant.domain.authorization.RequestContext;
import dev.pastgrant.domain.role.Role;
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
 * The global condition keys of a call. A key that is not known is absent.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html">AWS
 *     global condition context keys</a>
 */
final class CallConditions {
    private CallConditions() {}

    static RequestContext of(Caller caller, CallFacts facts, Instant now) {
        Map<String, List<String>> keys = new HashMap<>();
        put(keys, "aws:CurrentTime", seconds(now));
        put(keys, "aws:EpochTime", Long.toString(now.getEpochSecond()));
        put(keys, "aws:SourceIp", facts.sourceIpAddress());
        put(keys, "aws:UserAgent", facts.userAgent());
        if (facts.referer() != null) {
            put(keys, "aws:Referer", facts.referer());
        }
        put(keys, "aws:SecureTransport", Boolean.toString(facts.secureTransport()));
        put(keys, "aws:RequestedRegion", facts.region());
        put(keys, "aws:ViaAWSService", "false");
        principalTags(caller)
                .tags()
                .forEach(tag -> put(keys, "aws:PrincipalTag/" + tag.key(), tag.value()));
        addSession(keys, caller.session(), now);
        return new RequestContext(keys);
    }

    /** A role session's own tags come before the role's of the same key. */
    private static Tags principalTags(Caller caller) {
        return switch (caller) {
            case Caller.Root _ -> Tags.NONE;
            case Caller.IamUser user -> user.user().tags();
            case Caller.RoleSession session ->
                    merged(session.role(), session.grant().tags().tags());
        };
    }

    private static Tags merged(Role role, List<Tag> ofSession) {
        return role.tags().with(ofSession);
    }

    /** With a long-term key the keys of a session are absent, not false. */
    private static void addSession(
            Map<String, List<String>> keys, @Nullable SessionGrant session, Instant now) {
        if (session == null) {
            return;
        }
        put(keys, "aws:TokenIssueTime", seconds(session.issuedAt()));
        put(keys, "aws:MultiFactorAuthPresent", Boolean.toString(session.mfaAt() != null));
        if (session.mfaAt() != null) {
            long age = ChronoUnit.SECONDS.between(session.mfaAt(), now);
            put(keys, "aws:MultiFactorAuthAge", Long.toString(age));
        }
        if (session.sourceIdentity() != null) {
            put(keys, "aws:SourceIdentity", session.sourceIdentity());
        }
    }

    private static String seconds(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static void put(Map<String, List<String>> keys, String key, String value) {
        keys.put(key, List.of(value));
    }
}
