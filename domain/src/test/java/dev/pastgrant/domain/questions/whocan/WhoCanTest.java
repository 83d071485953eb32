package dev.pastgrant.domain.questions.whocan;

import static dev.pastgrant.domain.account.Examples.ACCOUNT;
import static dev.pastgrant.domain.account.Examples.added;
import static dev.pastgrant.domain.account.Examples.attached;
import static dev.pastgrant.domain.account.Examples.group;
import static dev.pastgrant.domain.account.Examples.policyArn;
import static dev.pastgrant.domain.account.Examples.role;
import static dev.pastgrant.domain.account.Examples.user;
import static dev.pastgrant.domain.account.Surroundings.NONE;
import static dev.pastgrant.domain.questions.whocan.Household.ADA;
import static dev.pastgrant.domain.questions.whocan.Household.BOB;
import static dev.pastgrant.domain.questions.whocan.Household.DEPLOY;
import static dev.pastgrant.domain.questions.whocan.Household.ROOT;
import static dev.pastgrant.domain.questions.whocan.Household.inline;
import static dev.pastgrant.domain.questions.whocan.Household.managed;
import static dev.pastgrant.domain.questions.whocan.Household.roleTrusting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.policy.GrantEvent.PermissionsBoundaryPut;
import dev.pastgrant.domain.account.user.UserEvent.UserTagged;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.interpreter.Verdict.Allowed;
import dev.pastgrant.policy.language.PolicySource;
import dev.pastgrant.policy.language.Statement.Effect;
import dev.pastgrant.policy.language.StatementReference;
import dev.pastgrant.policy.partial.OpenStatement;
import dev.pastgrant.policy.partial.PartialVerdict;
import dev.pastgrant.policy.partial.PartialVerdict.Always;
import dev.pastgrant.policy.partial.PartialVerdict.Depends;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class WhoCanTest {
    private static final String PHOTO = "arn:aws:s3:::photos/1.jpg";
    private static final String READ =
            "\"Effect\": \"Allow\", \"Action\": \"s3:Get*\", \"Resource\": \"arn:aws:s3:::photos/*\"";

    private final Household household = new Household();

    @Test
    void nobody_but_the_root_user_can_what_no_policy_allows() {
        assertThat(whoCanRead()).extracting(Access::principal).containsExactly(ROOT);
    }

    @Test
    void whoever_is_allowed_is_told_with_the_statement_and_how_its_policy_is_attached() {
        household.given(
                managed("reading", READ),
                added("ada", "staff"),
                attached(group("staff"), "reading"));
        assertThat(verdict(ADA))
                .isEqualTo(
                        new Always(
                                new Allowed(
                                        List.of(
                                                new StatementReference(
                                                        new PolicySource.Managed(
                                                                policyArn("reading"),
                                                                Arn.iam(
                                                                        AccountRef.aws(ACCOUNT),
                                                                        "group/staff")),
                                                        0,
                                                        null)))));
        assertThat(principals()).containsExactly(ROOT, ADA);
    }

    @Test
    void a_deny_elsewhere_stops_what_is_allowed() {
        household.given(
                inline(user("ada"), READ),
                inline(user("bob"), READ),
                added("ada", "staff"),
                inline(
                        group("staff"),
                        "\"Effect\": \"Deny\", \"Action\": \"*\", \"Resource\": \"*\""));
        assertThat(principals()).containsExactly(ROOT, BOB);
    }

    @Test
    void a_boundary_that_does_not_allow_stops_what_is_allowed() {
        household.given(
                inline(user("ada"), READ),
                managed(
                        "iam-only",
                        "\"Effect\": \"Allow\", \"Action\": \"iam:*\", \"Resource\": \"*\""),
                new PermissionsBoundaryPut(user("ada"), policyArn("iam-only")));
        assertThat(principals()).containsExactly(ROOT);
    }

    @Test
    void a_condition_on_a_key_that_the_question_does_not_tell_leaves_it_open() {
        household.given(
                inline(
                        user("ada"),
                        READ
                                + ", \"Condition\": {\"Bool\": {\"aws:MultiFactorAuthPresent\": \"true\"}}"));
        assertThat(verdict(ADA))
                .isInstanceOfSatisfying(
                        Depends.class,
                        depends -> {
                            assertThat(depends.keys())
                                    .containsExactly("aws:MultiFactorAuthPresent");
                            assertThat(depends.on())
                                    .extracting(OpenStatement::effect)
                                    .containsExactly(Effect.ALLOW);
                        });
        assertThat(whoCanRead(Map.of("aws:multifactorauthpresent", List.of("true"))))
                .filteredOn(access -> access.principal().equals(ADA))
                .extracting(Access::verdict)
                .hasOnlyElementsOfType(Always.class)
                .hasSize(1);
        assertThat(whoCanRead(Map.of("aws:MultiFactorAuthPresent", List.of())))
                .as("known to be absent")
                .extracting(Access::principal)
                .containsExactly(ROOT);
    }

    @Test
    void a_deny_that_may_apply_leaves_it_open() {
        household.given(
                inline(user("ada"), READ),
                inline(
                        "outside",
                        user("ada"),
                        """
                        "Effect": "Deny", "Action": "*", "Resource": "*",
                        "Condition": {"NotIpAddress": {"aws:SourceIp": "10.0.0.0/8"}}\
                        """));
        assertThat(verdict(ADA))
                .isInstanceOfSatisfying(
                        Depends.class,
                        depends -> {
                            assertThat(depends.keys()).containsExactly("aws:SourceIp");
                            assertThat(depends.on())
                                    .extracting(OpenStatement::effect)
                                    .containsExactly(Effect.DENY);
                        });
    }

    @Test
    void the_tags_of_a_user_are_known_those_of_a_session_are_not() {
        String byTag =
                READ + ", \"Condition\": {\"StringEquals\": {\"aws:PrincipalTag/team\": \"red\"}}";
        household.given(
                inline(user("ada"), byTag),
                inline(user("bob"), byTag),
                new UserTagged(user("ada").id(), List.of(new Tag("Team", "red"))),
                roleTrusting("deploy", "{\"AWS\": \"*\"}"),
                inline(role("deploy"), byTag));
        assertThat(principals()).containsExactly(ROOT, ADA, DEPLOY);
        assertThat(verdict(ADA)).isInstanceOf(Always.class);
        assertThat(verdict(DEPLOY)).isInstanceOf(Depends.class);
    }

    @Test
    void a_variable_that_the_user_decides_is_filled_in() {
        String home =
                """
                "Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::${aws:username}/*"\
                """;
        household.given(inline(user("ada"), home), inline(user("bob"), home));
        assertThat(
                        AccessReview.of(household.account(), NONE)
                                .whoCan(question("s3:GetObject", "arn:aws:s3:::bob/x", Map.of())))
                .extracting(Access::principal)
                .containsExactly(ROOT, BOB);
    }

    @Test
    void a_role_can_be_assumed_by_whom_it_trusts_and_whose_policies_allow_it() {
        String assume =
                "\"Effect\": \"Allow\", \"Action\": \"sts:AssumeRole\", \"Resource\": \"*\"";
        household.given(
                roleTrusting("deploy", "{\"AWS\": \"123456789012\"}"), inline(user("ada"), assume));
        assertThat(whoCanAssume(DEPLOY)).extracting(Access::principal).containsExactly(ROOT, ADA);
    }

    @Test
    void a_role_that_names_a_user_needs_no_policy_of_the_user() {
        household.given(roleTrusting("deploy", "{\"AWS\": \"" + ADA + "\"}"));
        assertThat(whoCanAssume(DEPLOY)).extracting(Access::principal).containsExactly(ADA);
    }

    @Test
    void a_role_that_trusts_one_session_of_another_leaves_it_open_which_one_asks() {
        household.given(
                roleTrusting("build", "{\"Service\": \"ec2.amazonaws.com\"}"),
                roleTrusting(
                        "deploy",
                        "{\"AWS\": \"arn:aws:sts::123456789012:assumed-role/build/friday\"}"));
        assertThat(whoCanAssume(DEPLOY))
                .singleElement()
                .satisfies(access -> {
                    assertThat(access.principal())
                            .isEqualTo(Arn.iam(AccountRef.aws(ACCOUNT), "role/build"));
                    assertThat(access.verdict())
                            .isInstanceOfSatisfying(
                                    Depends.class,
                                    depends ->
                                            assertThat(depends.keys())
                                                    .containsExactly("aws:userid"));
                });
    }

    @Test
    void a_role_that_does_not_exist_can_be_assumed_by_nobody() {
        household.given(
                inline(
                        user("ada"),
                        "\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\""));
        assertThat(whoCanAssume(DEPLOY)).isEmpty();
    }

    @Test
    void everybody_can_ask_who_they_are() {
        household.given(
                inline(user("ada"), "\"Effect\": \"Deny\", \"Action\": \"*\", \"Resource\": \"*\""),
                roleTrusting("deploy", "{\"AWS\": \"*\"}"));
        assertThat(
                        AccessReview.of(household.account(), NONE)
                                .whoCan(question("sts:GetCallerIdentity", "*", Map.of())))
                .extracting(Access::principal)
                .containsExactly(ROOT, ADA, BOB, DEPLOY);
    }

    private List<Arn> principals() {
        return whoCanRead().stream().map(Access::principal).toList();
    }

    private PartialVerdict verdict(Arn principal) {
        return whoCanRead().stream()
                .filter(access -> access.principal().equals(principal))
                .map(Access::verdict)
                .findFirst()
                .orElseThrow();
    }

    private List<Access> whoCanRead() {
        return whoCanRead(Map.of());
    }

    private List<Access> whoCanRead(Map<String, List<String>> context) {
        return AccessReview.of(household.account(), NONE)
                .whoCan(question("s3:GetObject", PHOTO, context));
    }

    private List<Access> whoCanAssume(Arn role) {
        return AccessReview.of(household.account(), NONE)
                .whoCan(question("sts:AssumeRole", role.text(), Map.of()));
    }

    private AccessQuestion question(
            String action, String resource, Map<String, List<String>> context) {
        return AccessQuestion.in(household.account(), action, resource, context);
    }
}
