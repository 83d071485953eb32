package dev.pastgrant.domain.sts;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.account.Examples.ACCOUNT;
import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.Examples.ROOT_KEY;
import static dev.pastgrant.domain.account.Examples.id;
import static dev.pastgrant.domain.account.Examples.name;
import static dev.pastgrant.domain.account.Examples.user;
import static dev.pastgrant.domain.account.Examples.userCreated;
import static dev.pastgrant.domain.refusal.SharedError.ACCESS_DENIED;
import static dev.pastgrant.domain.refusal.SharedError.INVALID_PARAMETER_VALUE;
import static dev.pastgrant.domain.refusal.SharedError.VALIDATION_ERROR;
import static dev.pastgrant.domain.refusal.StsError.MALFORMED_POLICY_DOCUMENT;
import static dev.pastgrant.domain.refusal.StsError.PACKED_POLICY_TOO_LARGE;
import static dev.pastgrant.domain.sts.SampleSessions.ALICE;
import static dev.pastgrant.domain.sts.SampleSessions.ROOT;
import static dev.pastgrant.domain.sts.SampleSessions.deployer;
import static dev.pastgrant.domain.sts.SampleSessions.other;
import static dev.pastgrant.domain.sts.SampleSessions.policy;
import static dev.pastgrant.policy.id.UniqueId.Kind.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.account.policy.GrantEvent.InlinePolicyPut;
import dev.pastgrant.domain.account.role.RoleCommand.CreateRole;
import dev.pastgrant.domain.account.user.UserEvent.UserCreated;
import dev.pastgrant.domain.account.user.UserEvent.UserDeleted;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.refusal.IamError;
import dev.pastgrant.domain.session.SessionGrant;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.language.PolicyText;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssumeRoleRulesTest {
    private static final AccountEvent MAY_ASSUME =
            new InlinePolicyPut(user("alice"), "may", policy("Allow", "sts:*"));
    private static final String NOT_AUTHORIZED =
            "User: %s is not authorized to perform: %s on resource:"
                    + " arn:aws:iam::123456789012:role/deployer";

    private static Account home(CreateRole role, AccountEvent... more) {
        return given(userCreated("alice")).and(more).when(role).then().account();
    }

    private static Asking alice(Account account) {
        return new Asking(SampleSessions.user(account, "alice"), account);
    }

    @Test
    void a_trust_policy_that_names_the_user_is_enough_within_the_account() {
        SessionGrant grant = alice(home(deployer(ALICE))).isGranted();
        assertThat(grant.sessionName()).isEqualTo("ci");
        assertThat(grant.expiresAt()).isEqualTo(NOW.plusSeconds(3600));
        assertThat(grant.mfaAt()).isNull();
    }

    @Test
    void a_trust_policy_that_names_the_account_leaves_it_to_identity_policies() {
        alice(home(deployer(ROOT)))
                .isRefused(
                        ACCESS_DENIED,
                        NOT_AUTHORIZED.formatted(ALICE, "sts:AssumeRole")
                                + " because no identity-based policy allows the sts:AssumeRole"
                                + " action");
        alice(home(deployer(ROOT), MAY_ASSUME)).isGranted();
    }

    @Test
    void an_identity_policy_alone_is_not_enough() {
        String bob = "arn:aws:iam::123456789012:user/bob";
        alice(home(deployer(bob), userCreated("bob"), MAY_ASSUME))
                .isRefused(
                        ACCESS_DENIED,
                        NOT_AUTHORIZED.formatted(ALICE, "sts:AssumeRole")
                                + " because no role trust policy allows the sts:AssumeRole action");
    }

    @Test
    void a_role_that_is_not_there_is_refused_whatever_its_arn_holds() {
        for (String resource : List.of("role/none", "role/a b", "role/", "user/alice", "*")) {
            String arn = "arn:aws:iam::123456789012:" + resource;
            alice(home(deployer(ALICE)))
                    .ofRole(arn)
                    .isRefused(
                            ACCESS_DENIED,
                            "User: %s is not authorized to perform: sts:AssumeRole on resource: %s"
                                    .formatted(ALICE, arn));
        }
    }

    @Test
    void across_accounts_both_sides_must_allow_and_strangers_learn_nothing() {
        String carol = "arn:aws:iam::210987654321:user/carol";
        UserCreated created = userCreated("carol");
        AccountEvent may = new InlinePolicyPut(user("carol"), "may", policy("Allow", "sts:*"));
        Account willing = home(deployer(carol));
        Account unwilling = home(deployer(ALICE));
        String refusal = NOT_AUTHORIZED.formatted(carol, "sts:AssumeRole");

        Account bare = other(created);
        Account permitted = other(created, may);
        new Asking(SampleSessions.user(permitted, "carol"), permitted, willing).isGranted();
        new Asking(SampleSessions.user(bare, "carol"), bare, willing)
                .isRefused(ACCESS_DENIED, refusal);
        new Asking(SampleSessions.user(permitted, "carol"), permitted, unwilling)
                .isRefused(ACCESS_DENIED, refusal);
        new Asking(SampleSessions.user(permitted, "carol"), permitted, given().account())
                .isRefused(ACCESS_DENIED, refusal);
    }

    @Test
    void an_external_id_that_the_role_asks_for_must_be_given() {
        Account account =
                home(
                        deployer(
                                ALICE,
                                "\"sts:AssumeRole\"",
                                ", \"Condition\": {\"StringEquals\": {\"sts:ExternalId\":"
                                        + " \"42\"}}"));
        alice(account).withExternalId("42").isGranted();
        alice(account).withExternalId("43").isRefused(ACCESS_DENIED, untrusted());
        alice(account).isRefused(ACCESS_DENIED, untrusted());
    }

    @Test
    void a_role_may_ask_for_mfa() {
        Account account =
                home(
                        deployer(
                                ALICE,
                                "\"sts:AssumeRole\"",
                                ", \"Condition\": {\"Bool\": {\"aws:MultiFactorAuthPresent\":"
                                        + " \"true\"}}"));
        assertThat(alice(account).withMfa().isGranted().mfaAt()).isEqualTo(NOW);
        alice(account).isRefused(ACCESS_DENIED, untrusted());
    }

    private static String untrusted() {
        return NOT_AUTHORIZED.formatted(ALICE, "sts:AssumeRole")
                + " because no role trust policy allows the sts:AssumeRole action";
    }

    @Test
    void root_may_not_assume_roles() {
        Account account = home(deployer(ROOT));
        new Asking(new Caller.Root(AccountRef.aws(ACCOUNT), ROOT_KEY, null), account)
                .isRefused(ACCESS_DENIED, "Roles may not be assumed by root accounts.");
    }

    @Test
    void a_session_lasts_no_longer_than_the_role_allows() {
        Account account = home(deployer(ALICE));
        assertThat(alice(account).forSeconds(7200).isGranted().expiresAt())
                .isEqualTo(NOW.plusSeconds(7200));
        alice(account)
                .forSeconds(7201)
                .isRefused(
                        VALIDATION_ERROR,
                        "The requested DurationSeconds exceeds the MaxSessionDuration set for this"
                                + " role.");
    }

    @Test
    void passing_tags_needs_the_permission_to_tag_the_session() {
        Tag tag = new Tag("team", "blue");
        alice(home(deployer(ALICE)))
                .withTags(tag)
                .isRefused(
                        ACCESS_DENIED,
                        NOT_AUTHORIZED.formatted(ALICE, "sts:TagSession")
                                + " because no role trust policy allows the sts:TagSession action");
        Account tagging = home(deployer(ALICE, "[\"sts:AssumeRole\", \"sts:TagSession\"]", ""));
        SessionGrant grant = alice(tagging).withTags(tag).transitive("team").isGranted();
        assertThat(grant.tags().value("team")).contains("blue");
        assertThat(grant.transitiveTagKeys()).containsExactly("team");
        alice(tagging)
                .withTags(tag)
                .transitive("other")
                .isRefused(
                        INVALID_PARAMETER_VALUE,
                        "The specified transitive tag key must be included in the requested tags.");
    }

    @Test
    void setting_a_source_identity_needs_the_permission_to_set_it() {
        alice(home(deployer(ALICE)))
                .withSourceIdentity("alice")
                .isRefused(
                        ACCESS_DENIED,
                        NOT_AUTHORIZED.formatted(ALICE, "sts:SetSourceIdentity")
                                + " because no role trust policy allows the sts:SetSourceIdentity"
                                + " action");
    }

    @Test
    void a_namesake_of_a_deleted_user_is_not_trusted() {
        Account before = home(deployer(ALICE));
        UniqueId reborn = id(USER, "alice2");
        Account after =
                before.evolve(new UserDeleted(id(USER, "alice")))
                        .evolve(
                                new UserCreated(
                                        reborn, name("alice"), EntityPath.ROOT, NOW, List.of()));
        alice(before).isGranted();
        alice(after).isRefused(ACCESS_DENIED, untrusted());
    }

    @Test
    void a_session_policy_must_be_a_policy() {
        Account account = home(deployer(ALICE));
        PolicyText narrow = policy("Allow", "iam:Get*");
        assertThat(alice(account).withPolicy(narrow).isGranted().policy()).isEqualTo(narrow);
        assertThat(alice(account).withPolicy(new PolicyText("{")).refusal().code())
                .isEqualTo(MALFORMED_POLICY_DOCUMENT);
    }

    @Test
    void a_session_policy_of_more_than_2048_characters_is_too_large() {
        String narrow = policy("Allow", "iam:Get*").json();
        PolicyText longest = new PolicyText(narrow + " ".repeat(2048 - narrow.length()));
        Account account = home(deployer(ALICE));
        alice(account).withPolicy(longest).isGranted();
        alice(account)
                .withPolicy(new PolicyText(longest.json() + " "))
                .isRefused(
                        PACKED_POLICY_TOO_LARGE,
                        "Packed policy consumes 101% of allotted space, please use smaller policy.");
    }

    @Test
    void nobody_whose_name_cannot_be_is_trusted() {
        for (String resource : List.of("user/a b", "role/a b", "user/")) {
            String named = "arn:aws:iam::123456789012:" + resource;
            given().when(deployer(named))
                    .thenRefuses(
                            IamError.MALFORMED_POLICY_DOCUMENT,
                            "Invalid principal in policy: \"AWS\":\"" + named + "\"");
        }
    }
}
