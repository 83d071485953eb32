package dev.pastgrant.ops.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pastgrant.domain.refusal.Quota;
import dev.pastgrant.domain.refusal.Quotas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

class QuotaOptionsTest {
    private static final Path DOCS = Path.of("..", "docs", "OPERATING.md");

    private static Quotas quotas(String... arguments) {
        QuotaOptions options = new QuotaOptions();
        CommandSpec all =
                CommandSpec.create().addMixin("quota", CommandSpec.forAnnotatedObject(options));
        new CommandLine(all).parseArgs(arguments);
        return options.quotas();
    }

    @Test
    void without_options_the_quotas_are_those_of_aws() {
        assertThat(quotas()).isEqualTo(Quotas.DEFAULT);
    }

    @ParameterizedTest
    @EnumSource
    void every_quota_can_be_set_by_its_name_in_any_case(Quota quota) {
        assertThat(quotas("--quota", quota.text() + "=7")).isEqualTo(Quotas.DEFAULT.with(quota, 7));
        assertThat(quotas("--quota=" + quota.text().toUpperCase(Locale.ROOT) + "=0"))
                .isEqualTo(Quotas.DEFAULT.with(quota, 0));
    }

    @Test
    void several_can_be_set_and_the_last_of_one_counts() {
        assertThat(
                        quotas(
                                "--quota=UsersPerAccount=1",
                                "--quota=PolicySize=1000000",
                                "--quota=UsersPerAccount=2"))
                .isEqualTo(
                        Quotas.DEFAULT
                                .with(Quota.POLICY_SIZE, 1_000_000)
                                .with(Quota.USERS_PER_ACCOUNT, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UsersPerAccount",
                "UsersPerAccount=",
                "UsersPerAccount=-1",
                "UsersPerAccount=1000001",
                "UsersPerAccount=99999999999",
                "UsersPerAccount = 1",
                "=1",
            })
    void what_is_no_limit_is_refused(String given) {
        assertThatThrownBy(() -> quotas("--quota", given))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining(
                        "must be a quota's name, `=` and a number from 0 to 1000000, not `"
                                + given
                                + "`");
    }

    @ParameterizedTest
    @CsvSource({"Users=1", "UsersQuota=1"})
    void a_quota_that_does_not_exist_is_refused(String given) {
        assertThatThrownBy(() -> quotas("--quota", given))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("no quota is called `");
    }

    @ParameterizedTest
    @EnumSource
    void every_quota_is_in_the_documentation_with_its_default(Quota quota) throws IOException {
        assertThat(Files.readString(DOCS)).contains("`" + quota.text() + "` " + quota.standard());
    }
}
