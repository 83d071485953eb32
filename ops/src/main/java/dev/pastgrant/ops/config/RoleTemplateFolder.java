package dev.pastgrant.ops.config;

import dev.pastgrant.api.iam.roletemplate.RoleTemplates;
import dev.pastgrant.domain.refusal.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of JSON files, each with one version of a role template. Only files that end with {@code
 * .json} are read.
 */
public final class RoleTemplateFolder {
    private static final String EXTENSION = ".json";

    private RoleTemplateFolder() {}

    /**
     * The templates of a folder.
     *
     * @return the error is one line that names the file and says what is wrong with it
     * @throws IOException if the folder or a file cannot be read
     */
    public static Outcome<RoleTemplates, String> read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Outcome.bad("`" + folder + "` is no folder");
        }
        Outcome<RoleTemplates, String> templates = Outcome.ok(RoleTemplates.NONE);
        for (Path file : files(folder)) {
            String text = text(file);
            templates =
                    templates.then(
                            read -> read.with(text).mapError(fault -> "`" + file + "`: " + fault));
        }
        return templates;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(EXTENSION)).sorted().toList();
        }
    }

    /** The text of a file. Octets that are not UTF-8 make it a text that is no template. */
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
