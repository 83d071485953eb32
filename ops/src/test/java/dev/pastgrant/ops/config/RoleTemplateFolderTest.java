package dev.pastgrant.ops.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.iam.roletemplate.RoleTemplates;
import dev.pastgrant.domain.refusal.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoleTemplateFolderTest {
    private static final Path SAMPLES =
            Path.of("src/test/resources/dev/pastgrant/ops/config/role-templates");

    @TempDir Path folder;

    @Test
    void each_json_file_is_a_version_of_a_template() throws IOException {
        assertThat(RoleTemplateFolder.read(SAMPLES))
                .isInstanceOfSatisfying(
                        Outcome.Ok.class,
                        ok ->
                                assertThat(((RoleTemplates) ok.value()).versions())
                                        .singleElement()
                                        .extracting("minorVersion")
                                        .isEqualTo(3));
        Files.writeString(folder.resolve("notes.txt"), "nonsense");
        assertThat(RoleTemplateFolder.read(folder)).isEqualTo(Outcome.ok(RoleTemplates.NONE));
    }

    @Test
    void a_file_that_is_wrong_is_named() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.json"), "[]");
        assertThat(RoleTemplateFolder.read(folder))
                .isEqualTo(Outcome.bad("`" + wrong + "`: it is no JSON object"));
        Path none = folder.resolve("none");
        assertThat(RoleTemplateFolder.read(none))
                .isEqualTo(Outcome.bad("`" + none + "` is no folder"));
    }
}
