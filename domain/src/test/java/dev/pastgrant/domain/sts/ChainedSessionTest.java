package dev.pastgrant.domain.sts;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.refusal.SharedError.ACCESS_DENIED;
import static dev.pastgrant.domain.refusal.SharedError.INVALID_PARAMETER_VALUE;
import static dev.pastgrant.domain.refusal.SharedError.VALIDATION_ERROR;
import static dev.pastgrant.domain.sts.SampleSessions.DEPLOYER;
import static dev.pastgrant.domain.sts.SampleSessions.ROOT;
import static dev.pastgrant.domain.sts.SampleSessions.deployer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.role.RoleCommand.UpdateAssumeRolePolicy;
import dev.pastgrant.domain.session.SessionGrant;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.domain.tag.Tags;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The deployer trusts its own sessions, which is the shortest chain there is. */
class ChainedSessionTest {
    private final Account account = account(", \"sts:SetSourceIdentity\"");

    private static Account account(String more) {
        return given().when(deployer(ROOT))
                .then()
                .when(
                        new UpdateAssumeRolePolicy(
                                deployer(ROOT).name(),
                                deployer(
                                                DEPLOYER.text(),
                                                "[\"sts:AssumeRole\", \"sts:TagSession\""
                                                        + more
                                                        + "]",
                                                "")
                                        .trustPolicy()))
                .then()
                .account();
    }

    private static Asking session(
            Account account, Tags tags, List<String> keys, @Nullable String source) {
        SessionGrant grant = SampleSessions.grant(account, null, tags, keys, source);
        return new Asking(SampleSessions.session(account, grant), account);
    }

    private Asking session() {
        return session(account, Tags.NONE, List.of(), null);
    }

    @Test
    void a_chained_session_lasts_an_hour_at_most() {
        session().forSeconds(3600).isGranted();
        session()
                .forSeconds(3601)
                .isRefused(
                        VALIDATION_ERROR,
                        "The requested DurationSeconds exceeds the 1 hour session limit for roles"
                                + " assumed by role chaining.");
    }

    @Test
    void only_transitive_tags_pass_on() {
        Tags tags = new Tags(List.of(new Tag("Team", "blue"), new Tag("job", "7")));
        SessionGrant grant =
                session(account, tags, List.of("team"), null)
                        .withTags(new Tag("stage", "test"))
                        .transitive("stage")
                        .isGranted();
        assertThat(grant.tags().tags())
                .containsExactlyInAnyOrder(new Tag("Team", "blue"), new Tag("stage", "test"));
        assertThat(grant.transitiveTagKeys()).containsExactlyInAnyOrder("team", "stage");
    }

    @Test
    void an_inherited_tag_cannot_be_changed() {
        Tags tags = new Tags(List.of(new Tag("team", "blue")));
        session(account, tags, List.of("team"), null)
                .withTags(new Tag("TEAM", "red"))
                .isRefused(
                        INVALID_PARAMETER_VALUE,
                        "One of the specified transitive tag keys can't be set because it conflicts"
                                + " with a transitive tag key from the calling session.");
    }

    @Test
    void a_source_identity_passes_on_and_cannot_be_changed() {
        assertThat(session(account, Tags.NONE, List.of(), "alice").isGranted().sourceIdentity())
                .isEqualTo("alice");
        session(account, Tags.NONE, List.of(), "alice")
                .withSourceIdentity("bob")
                .isRefused(ACCESS_DENIED, unauthorized());
    }

    @Test
    void a_role_that_may_not_set_a_source_identity_inherits_none_but_refuses() {
        Account account = account("");
        session(account, Tags.NONE, List.of(), null).isGranted();
        session(account, Tags.NONE, List.of(), "alice")
                .isRefused(
                        ACCESS_DENIED,
                        unauthorized()
                                + " because no role trust policy allows the sts:SetSourceIdentity"
                                + " action");
    }

    private static String unauthorized() {
        return "User: arn:aws:sts::123456789012:assumed-role/deployer/ci is not authorized to"
                + " perform: sts:SetSourceIdentity on resource: "
                + DEPLOYER;
    }

    @Test
    void a_role_session_has_no_mfa_device() {
        session()
                .withMfa()
                .isRefused(
                        ACCESS_DENIED,
                        "MultiFactorAuthentication failed, unable to validate MFA code.  Please"
                                + " verify your MFA serial number is valid and associated with this"
                                + " user.");
    }
}
