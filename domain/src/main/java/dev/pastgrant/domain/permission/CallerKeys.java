package dev.pastgrant.domain.permission;

import static dev.pastgrant.domain.tag.TagKeyCase.IGNORED;

import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.session.SessionGrant;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.request.RequestContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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

    /** {@code aws:PrincipalTag/…} for each tag. */
    public static RequestContext of(Tags tags) {
        if (tags.tags().isEmpty()) {
            return RequestContext.EMPTY;
        }
        RequestContext.Builder keys = RequestContext.builder();
        for (Tag tag : tags.tags()) {
            keys.set("aws:PrincipalTag/" + tag.key(), List.of(tag.value()));
        }
        return keys.build();
    }

    /**
     * The tags of a caller. For a role session, a session tag replaces the role's tag of the same
     * key.
     */
    public static Tags tags(Caller caller) {
        return switch (caller) {
            case Caller.Root _ -> Tags.NONE;
            case Caller.IamUser user -> user.user().tags();
            case Caller.RoleSession session ->
                    session.role().tags().with(session.grant().tags().tags(), IGNORED);
        };
    }

    /**
     * The keys of a session, with the age of its MFA as of an instant. For a long-term key they are
     * absent, not false.
     */
    public static RequestContext of(@Nullable SessionGrant session, Instant now) {
        if (session == null) {
            return RequestContext.EMPTY;
        }
        RequestContext.Builder keys =
                RequestContext.builder()
                        .set(
                                "aws:tokenissuetime",
                                session.issuedAt().truncatedTo(ChronoUnit.SECONDS).toString())
                        .set(
                                "aws:multifactorauthpresent",
                                Boolean.toString(session.mfaAt() != null));
        if (session.mfaAt() != null) {
            long age = ChronoUnit.SECONDS.between(session.mfaAt(), now);
            keys.set("aws:multifactorauthage", Long.toString(age));
        }
        if (session.sourceIdentity() != null) {
            keys.set("aws:sourceidentity", session.sourceIdentity());
        }
        return keys.build();
    }
}
