package dev.pastgrant.api.iam.roletemplate;

import static dev.pastgrant.api.iam.roletemplate.SampleTemplates.ARN;
import static dev.pastgrant.api.iam.roletemplate.SampleTemplates.BOTS;
import static dev.pastgrant.api.iam.roletemplate.SampleTemplates.OLDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.iam.PlannedAccount;
import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.refusal.IamError;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.iam.model.AcquireRoleRequest;
import software.amazon.awssdk.services.iam.model.AcquireRoleResponse;
import software.amazon.awssdk.services.iam.model.GetRoleRequest;
import software.amazon.awssdk.services.iam.model.GetRoleResponse;
import software.amazon.awssdk.services.iam.model.GetRoleTemplateVersionRequest;
import software.amazon.awssdk.services.iam.model.GetRoleTemplateVersionResponse;
import software.amazon.awssdk.services.iam.model.ReplacementValueEntry;
import software.amazon.awssdk.services.iam.model.RoleTemplateVersion;
import software.amazon.awssdk.services.iam.model.SourceRoleTemplate;
import software.amazon.awssdk.services.iam.model.Tag;

class RoleTemplatesTest {
    private static final SourceRoleTemplate SOURCE =
            SourceRoleTemplate.builder().templateArn(ARN).templateMinorVersion(3).build();

    private final PlannedAccount account = new PlannedAccount();

    private static AcquireRoleRequest.Builder acquire(Map<String, List<String>> values) {
        Map<String, ReplacementValueEntry> entries = new HashMap<>();
        values.forEach((name, each) ->
                entries.put(name, ReplacementValueEntry.builder().values(each).build()));
        return AcquireRoleRequest.builder().templateArn(ARN).replacementValues(entries);
    }

    private String inlinePolicy(String role) {
        Role found = account.account().roles().find(new EntityName(role)).orElseThrow();
        return Objects.requireNonNull(found.grants().inline().get("talk")).json();
    }

    private RoleTemplateVersion version(GetRoleTemplateVersionRequest.Builder request) {
        return account.send(request.templateArn(ARN).build(), GetRoleTemplateVersionResponse.class)
                .roleTemplateVersion();
    }

    @Test
    void a_role_is_made_with_the_values_in_the_place_of_the_parameters() {
        var role =
                account.send(
                                acquire(Map.of("team", List.of("blue"))).build(),
                                AcquireRoleResponse.class)
                        .role();

        assertThat(role.arn()).isEqualTo("arn:aws:iam::123456789012:role/bots/blue/Bots-blue");
        assertThat(role.description()).isEqualTo("talks for blue");
        assertThat(role.maxSessionDuration()).isEqualTo(7200);
        assertThat(role.tags()).containsExactly(Tag.builder().key("team").value("blue").build());
        assertThat(role.sourceRoleTemplate()).isEqualTo(SOURCE);
        assertThat(
                        account.send(
                                        GetRoleRequest.builder().roleName("Bots-blue").build(),
                                        GetRoleResponse.class)
                                .role()
                                .sourceRoleTemplate())
                .isEqualTo(SOURCE);
        assertThat(inlinePolicy("Bots-blue")).contains("\"Resource\":[\"arn:aws:s3:::all/*\"]");
    }

    @Test
    void a_list_takes_the_place_of_its_parameter_and_no_value_leaves_its_string() {
        account.send(
                acquire(
                                Map.of(
                                        "team",
                                        List.of("red"),
                                        "buckets",
                                        List.of("arn:aws:s3:::a/*", "arn:aws:s3:::b\",\"*/*")))
                        .build());

        assertThat(inlinePolicy("Bots-red"))
                .contains("\"Resource\":[\"arn:aws:s3:::a/*\",\"arn:aws:s3:::b\\\",\\\"*/*\"]");
    }

    @ParameterizedTest
    @CsvSource({
        "team,  '',   '',      The role template needs a value for parameter team.",
        "team,  a/b,  '',      The values do not make the name and path of a role.",
        "team,  a,    b,       The value of parameter team is no String.",
        "other, a,    '',      The role template needs a value for parameter team.",
    })
    void values_that_do_not_fit_are_refused(
            String parameter, String first, String second, String message) {
        List<String> values =
                first.isEmpty()
                        ? List.of()
                        : second.isEmpty() ? List.of(first) : List.of(first, second);
        assertThat(account.refusal(acquire(Map.of(parameter, values)).build()))
                .isEqualTo(Refusal.invalidInput(message));
    }

    @Test
    void neither_a_list_of_what_is_no_arn_nor_an_unknown_parameter_is_taken() {
        assertThat(
                        account.refusal(
                                acquire(Map.of("team", List.of("a"), "buckets", List.of("*")))
                                        .build()))
                .isEqualTo(Refusal.invalidInput("The value of parameter buckets is no ArnList."));
        assertThat(
                        account.refusal(
                                acquire(Map.of("team", List.of("a"), "other", List.of("b")))
                                        .build()))
                .isEqualTo(Refusal.invalidInput("The role template has no parameter other."));
    }

    @Test
    void a_template_that_is_not_there_or_is_disabled_makes_no_role() {
        AcquireRoleRequest.Builder request = acquire(Map.of("team", List.of("blue")));
        assertThat(account.refusal(request.templateMinorVersion(2).build()).code())
                .isEqualTo(IamError.ROLE_TEMPLATE_DISABLED);
        assertThat(account.refusal(request.templateMinorVersion(4).build()))
                .isEqualTo(
                        Refusal.noSuchEntity("Role template " + ARN + " has no minor version 4."));
        assertThat(account.refusal(request.templateArn(ARN + "1").build()))
                .isEqualTo(Refusal.noSuchEntity("Role template " + ARN + "1 was not found."));
    }

    @Test
    void a_version_is_shown_as_it_was_read_and_the_default_if_none_is_named() {
        assertThat(version(GetRoleTemplateVersionRequest.builder()).minorVersion()).isEqualTo(3);
        RoleTemplateVersion older =
                version(GetRoleTemplateVersionRequest.builder().minorVersion(2));
        assertThat(older.versionEnabled()).isFalse();
        assertThat(older.roleNamePattern()).isEqualTo("Bots-@{team}");
        assertThat(older.inlinePolicyTemplates().getFirst().policyDocument())
                .startsWith("%7B%22Version%22%3A");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lex.amazonaws.com/Bots:1  | Bots             | `TemplateArn` is not the ARN of a role template",
                "\"RoleNamePattern\": \"Bots-@{team}\",  | '' | 'it lacks `MinorVersion`, `DefaultMinorVersion`, `RoleNamePattern` or `AssumeRolePolicyDocumentTemplate`'",
                "\"Bots-@{team}\"          | \"Bots-@{crew}\" | it does not define parameter `crew`",
                "\"TemplateName\"         | \"TemplateNamed\" | does not implement the parameter TemplateNamed",
            })
    void a_file_that_is_no_version_of_a_template_is_refused(
            String part, String other, String fault) {
        String file = BOTS.replace(part, other);
        assertThat(file).isNotEqualTo(BOTS);
        assertThat(RoleTemplates.NONE.with(file))
                .isInstanceOfSatisfying(
                        Outcome.Bad.class, bad -> assertThat((String) bad.error()).contains(fault));
    }

    @Test
    void a_version_is_read_once() {
        assertThat(SampleTemplates.TEMPLATES.with(OLDER))
                .isEqualTo(Outcome.bad("another file has that version"));
        assertThat(RoleTemplates.NONE.with("nonsense")).isInstanceOf(Outcome.Bad.class);
        assertThat(RoleTemplates.NONE.with("[]")).isEqualTo(Outcome.bad("it is no JSON object"));
    }
}
