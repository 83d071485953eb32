package dev.pastgrant.domain.questions.whocan;

import static dev.pastgrant.domain.account.Examples.ACCOUNT;
import static dev.pastgrant.domain.account.Examples.policyArn;
import static dev.pastgrant.domain.account.Examples.user;
import static dev.pastgrant.domain.account.Surroundings.NONE;
import static dev.pastgrant.domain.questions.whocan.Household.ADA;
import static dev.pastgrant.domain.questions.whocan.Household.DEPLOY;
import static dev.pastgrant.domain.questions.whocan.Household.ROOT;
import static dev.pastgrant.domain.questions.whocan.Household.inline;
import static dev.pastgrant.domain.questions.whocan.Household.managed;
import static dev.pastgrant.domain.questions.whocan.Household.roleTrusting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.policy.GrantEvent.PermissionsBoundaryPut;
import dev.pastgrant.policy.catalogue.ServiceCatalogue;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.partial.PartialVerdict;
import dev.pastgrant.policy.partial.PartialVerdict.Always;
import dev.pastgrant.policy.partial.PartialVerdict.Depends;
import dev.pastgrant.policy.partial.PartialVerdict.Never;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class WhatCanTest {
    private static final String PHOTOS = "arn:aws:s3:::photos/*";
    private static final String ON_PHOTOS = "\"Resource\": \"" + PHOTOS + "\"";

    private final Household household = new Household();

    @Test
    void without_policies_one_can_only_ask_who_one_is() {
        assertThat(whatCan(ADA))
                .singleElement()
                .satisfies(ability -> {
                    assertThat(ability.resources()).isEqualTo("*");
                    assertThat(ability.actions())
                            .containsExactly("sts:GetCallerIdentity", "sts:GetSessionToken");
                    assertThat(ability.verdict()).isInstanceOf(Always.class);
                });
    }

    @Test
    void what_a_policy_allows_is_told_by_the_names_of_actions() {
        household.given(
                inline(
                        user("ada"),
                        "\"Effect\": \"Allow\", \"Action\": [\"s3:getObject\", \"s3:Abort*\"], "
                                + ON_PHOTOS));
        assertThat(on(PHOTOS))
                .singleElement()
                .satisfies(ability -> {
                    assertThat(ability.actions())
                            .containsExactly("s3:AbortMultipartUpload", "s3:GetObject");
                    assertThat(ability.verdict()).isInstanceOf(Always.class);
                });
    }

    @Test
    void an_action_that_acts_on_nothing_is_not_allowed_by_naming_resources() {
        household.given(
                inline(user("ada"), "\"Effect\": \"Allow\", \"Action\": \"s3:*\", " + ON_PHOTOS));
        assertThat(actions(on(PHOTOS)))
                .contains("s3:PutObject")
                .doesNotContain("s3:ListAllMyBuckets");
    }

    @Test
    void what_a_deny_stops_everywhere_is_denied_and_what_it_may_stop_depends_on_it() {
        household.given(
                inline(user("ada"), "\"Effect\": \"Allow\", \"Action\": \"s3:*\", " + ON_PHOTOS),
                inline(
                        "never",
                        user("ada"),
                        "\"Effect\": \"Deny\", \"Action\": \"s3:Put*\", \"Resource\": \"*\""),
                inline(
                        "not-those",
                        user("ada"),
                        """
                        "Effect": "Deny", "Action": "s3:GetObject",
                        "Resource": "arn:aws:s3:::photos/private/*"\
                        """),
                inline(
                        "elsewhere",
                        user("ada"),
                        """
                        "Effect": "Deny", "Action": "*", "Resource": "arn:aws:s3:::videos/*"\
                        """));
        assertThat(verdict(PHOTOS, "s3:PutObject")).containsInstanceOf(Never.class);
        assertThat(verdict(PHOTOS, "s3:DeleteObject")).containsInstanceOf(Always.class);
        assertThat(verdict(PHOTOS, "s3:GetObject"))
                .hasValueSatisfying(verdict ->
                        assertThat(verdict)
                                .isInstanceOfSatisfying(
                                        Depends.class,
                                        depends -> assertThat(depends.keys()).isEmpty()));
    }

    @Test
    void a_boundary_caps_what_is_allowed() {
        household.given(
                inline(user("ada"), "\"Effect\": \"Allow\", \"Action\": \"s3:*\", " + ON_PHOTOS),
                managed(
                        "reading",
                        "\"Effect\": \"Allow\", \"Action\": \"s3:Get*\", \"Resource\": \"*\""),
                new PermissionsBoundaryPut(user("ada"), policyArn("reading")));
        assertThat(verdict(PHOTOS, "s3:GetObject")).containsInstanceOf(Always.class);
        assertThat(verdict(PHOTOS, "s3:PutObject")).containsInstanceOf(Never.class);
    }

    @Test
    void variables_are_filled_in_where_they_are_known() {
        household.given(
                inline(
                        user("ada"),
                        """
                        "Effect": "Allow", "Action": "s3:GetObject",
                        "Resource": "arn:aws:s3:::${aws:username}/${aws:SourceVpc}/*"\
                        """));
        assertThat(verdict("arn:aws:s3:::ada/*/*", "s3:GetObject"))
                .hasValueSatisfying(verdict ->
                        assertThat(verdict)
                                .isInstanceOfSatisfying(
                                        Depends.class,
                                        depends ->
                                                assertThat(depends.keys())
                                                        .containsExactly("aws:SourceVpc")));
    }

    @Test
    void an_action_that_nobody_knows_is_told_as_it_is_written() {
        household.given(
                inline(
                        user("ada"),
                        "\"Effect\": \"Allow\", \"Action\": \"shop:Buy\", " + ON_PHOTOS));
        assertThat(actions(on(PHOTOS))).containsExactly("shop:Buy");
    }

    @Test
    void assuming_a_role_takes_the_roles_consent() {
        household.given(
                inline(
                        user("ada"),
                        "\"Effect\": \"Allow\", \"Action\": \"sts:AssumeRole\", \"Resource\": \"*\""),
                roleTrusting("deploy", "{\"AWS\": \"123456789012\"}"),
                roleTrusting("closed", "{\"Service\": \"ec2.amazonaws.com\"}"));
        assertThat(actions(on(DEPLOY.text()))).containsExactly("sts:AssumeRole");
        assertThat(on(Arn.iam(AccountRef.aws(ACCOUNT), "role/closed").text())).isEmpty();
        assertThat(actions(on("*"))).doesNotContain("sts:AssumeRole");
    }

    @Test
    void the_root_user_can_everything() {
        assertThat(actions(whatCan(ROOT).stream()))
                .hasSizeGreaterThan(ServiceCatalogue.bundled().actions().size() - 10)
                .contains("iam:CreateUser", "s3:ListAllMyBuckets");
    }

    @Test
    void actions_that_are_judged_together_fare_as_each_would_by_itself() {
        household.given(
                inline(
                        user("ada"),
                        "\"Effect\": \"Allow\", \"NotAction\": \"ec2:*\", " + ON_PHOTOS),
                inline(
                        "less",
                        user("ada"),
                        """
                        "Effect": "Deny", "Action": ["s3:*Object*", "iam:*"], "Resource": "*",
                        "Condition": {"StringLike": {"aws:UserAgent": "*"}}\
                        """),
                managed(
                        "cap",
                        "\"Effect\": \"Allow\", \"Action\": [\"s3:*\", \"*:Get*\"], \"Resource\": \"*\""),
                new PermissionsBoundaryPut(user("ada"), policyArn("cap")));
        var account = household.account();
        var ada = new PossibleCaller.OfUser(account, NONE, account.user(ADA).orElseThrow());
        List<Ability> onPhotos = on(PHOTOS).toList();
        assertThat(onPhotos).hasSizeGreaterThanOrEqualTo(3);
        for (Ability ability : onPhotos) {
            assertThat(ability.actions())
                    .allSatisfy(action ->
                            assertThat(
                                            ada.verdict(
                                                    AccessQuestion.onAll(
                                                            account, action, PHOTOS, Map.of())))
                                    .as(action)
                                    .isEqualTo(ability.verdict()));
        }
    }

    @Test
    void who_does_not_exist_is_not_found() {
        AccessReview reach = AccessReview.of(household.account(), NONE);
        assertThat(reach.whatCan(Arn.iam(AccountRef.aws(ACCOUNT), "user/carol"), Map.of()))
                .isEmpty();
        assertThat(reach.whatCan(Arn.iam(AccountRef.aws(ACCOUNT), "user/path/ada"), Map.of()))
                .isEmpty();
        assertThat(reach.whatCan(Arn.iam(AccountRef.aws(ACCOUNT), "group/staff"), Map.of()))
                .isEmpty();
    }

    private List<Ability> whatCan(Arn principal) {
        return AccessReview.of(household.account(), NONE)
                .whatCan(principal, Map.of())
                .orElseThrow();
    }

    private Stream<Ability> on(String resources) {
        return whatCan(ADA).stream().filter(ability -> ability.resources().equals(resources));
    }

    private static List<String> actions(Stream<Ability> abilities) {
        return abilities.flatMap(ability -> ability.actions().stream()).sorted().toList();
    }

    private Optional<PartialVerdict> verdict(String resources, String action) {
        return on(resources)
                .filter(ability -> ability.actions().contains(action))
                .map(Ability::verdict)
                .findFirst();
    }
}
