package dev.pastgrant.projections.awspolicies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.policy.SharedPolicy;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFolderTest {
    private static final Account ACCOUNT = Account.unopened(new AccountId("123456789012"));
    private static final String ALLOW_ALL =
            "{'Version':'2012-10-17','Statement':[{'Effect':'Allow','Action':'*','Resource':'*'}]}";
    private static final String V1 =
            "'v1':{'createdDate':'2024-01-01T00:00:00Z','document':" + ALLOW_ALL + "}";

    @TempDir Path folder;

    private static String json(String single) {
        return single.replace('\'', '"');
    }

    private static String policy(String pathAndName, String versions) {
        return "{'arn':'arn:aws:iam::aws:policy" + pathAndName + "','versions':{" + versions + "}}";
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), json(text));
    }

    private Optional<? extends SharedPolicy> find(String pathAndName, String instant)
            throws IOException {
        return switch (PolicyFolder.read(folder)) {
            case Outcome.Bad(var fault) -> throw new AssertionError(fault);
            case Outcome.Ok(var history) ->
                    history.at(Instant.parse(instant))
                            .policy(ACCOUNT, new Arn("arn:aws:iam::aws:policy" + pathAndName));
        };
    }

    private String fault() throws IOException {
        return switch (PolicyFolder.read(folder)) {
            case Outcome.Bad(var fault) -> fault;
            case Outcome.Ok<AwsPolicyHistory, String> _ -> "none";
        };
    }

    @Test
    void a_file_adds_a_policy_from_its_date_on() throws IOException {
        write("mine.json", policy("/service-role/Mine", V1));

        assertThat(find("/service-role/Mine", "2023-12-31T23:59:59Z")).isEmpty();
        assertThat(
                        find("/service-role/Mine", "2024-01-01T00:00:00Z")
                                .orElseThrow()
                                .document()
                                .json())
                .isEqualTo(json(ALLOW_ALL));
        assertThat(find("/AdministratorAccess", "2024-01-01T00:00:00Z")).isPresent();
    }

    @Test
    void a_file_replaces_a_policy_with_all_its_versions() throws IOException {
        write("power.json", policy("/PowerUserAccess", V1));

        assertThat(find("/PowerUserAccess", "2023-12-31T23:59:59Z")).isEmpty();
        assertThat(find("/PowerUserAccess", "2026-12-01T00:00:00Z").orElseThrow().defaultVersion())
                .isEqualTo(1);
    }

    @Test
    void other_files_are_left_alone() throws IOException {
        write("README.md", "{");

        assertThat(fault()).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{                                   | it is not JSON",
                "[]                                  | an object with [arn, versions] is missing",
                "{'arn':'arn:aws:iam::aws:policy/P'} | `versions` must have at least one version",
                "{'arn':'arn:aws:iam::123456789012:policy/P','versions':{}} | `arn` must be",
                "{'name':'P'}                        | `name` is unknown",
                "{'arn':'a','arn':'b'}               | it is not JSON: Duplicate field 'arn'",
            })
    void a_file_that_is_no_policy_is_refused_by_name(String text, String fault) throws IOException {
        write("bad.json", text);

        assertThat(fault()).startsWith("`" + folder.resolve("bad.json") + "`: " + fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "'1':{'createdDate':'2024-01-01T00:00:00Z','document':{}} | `1`: a version's name is",
                "'v1':{'createdDate':'yesterday','document':{}}           | `v1`: `createdDate` must be",
                "'v1':{'createdDate':'2024-01-01T00:00:00Z'}              | `v1`: Syntax errors in policy.",
                "'v1':{'created':'2024-01-01T00:00:00Z'}                  | `v1`: `created` is unknown",
            })
    void a_version_that_is_none_is_refused_by_name(String version, String fault)
            throws IOException {
        write("bad.json", policy("/P", version));

        assertThat(fault()).startsWith("`" + folder.resolve("bad.json") + "`: " + fault);
    }

    @Test
    void versions_must_follow_each_other_in_time() throws IOException {
        write("bad.json", policy("/P", V1 + "," + V1.replace("v1", "v2")));

        assertThat(fault()).endsWith(": the dates of its versions must rise with their numbers");
    }

    @Test
    void two_files_cannot_have_the_same_policy() throws IOException {
        write("a.json", policy("/P", V1));
        write("b.json", policy("/p", V1));

        assertThat(fault())
                .isEqualTo("`" + folder.resolve("b.json") + "`: another file has a policy named p");
    }

    @Test
    void a_file_must_be_utf_8_and_the_folder_a_folder() throws IOException {
        Files.write(folder.resolve("bad.json"), "é".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(fault()).endsWith("bad.json`: it is not UTF-8");
        assertThat(PolicyFolder.read(folder.resolve("bad.json")))
                .isEqualTo(Outcome.bad("`" + folder.resolve("bad.json") + "` is no folder"));
    }
}
