package dev.pastgrant.projections.awspolicies;

import dev.pastgrant.domain.refusal.Outcome;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder of JSON files, each with one policy of AWS that is added, or replaces the one of its
 * name. Only files that end with {@code .json} are read.
 */
public final class PolicyFolder {
    private static final String EXTENSION = ".json";

    private PolicyFolder() {}

    /**
     * AWS's policies with those of a folder.
     *
     * @return the error is one line that names the file and says what is wrong with it
     * @throws IOException if the folder or a file cannot be read
     */
    public static Outcome<AwsPolicyHistory, String> read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Outcome.bad("`" + folder + "` is no folder");
        }
        Map<String, PolicyHistory> byName = new HashMap<>();
        for (Path file : files(folder)) {
            switch (readFile(file)) {
                case Outcome.Bad(var fault) -> {
                    return Outcome.bad(named(file, fault));
                }
                case Outcome.Ok(var policy) -> {
                    if (byName.put(policy.name().key(), policy) != null) {
                        return Outcome.bad(
                                named(file, "another file has a policy named " + policy.name()));
                    }
                }
            }
        }
        return Outcome.ok(new AwsPolicyHistory(List.copyOf(byName.values())));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(EXTENSION)).sorted().toList();
        }
    }

    private static Outcome<PolicyHistory, String> readFile(Path file) throws IOException {
        try {
            return PolicyFile.parse(Files.readString(file));
        } catch (CharacterCodingException _) {
            return Outcome.bad("it is not UTF-8");
        }
    }

    private static String named(Path file, String fault) {
        return "`" + file + "`: " + fault;
    }
}
