package dev.pastgrant.ops.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A program of this machine. */
public final class Program {
    private Program() {}

    /** What a program printed and how it ended. */
    public record Output(int exitCode, String out, String errors) {
        /** What it printed, if it succeeded. */
        String text() {
            if (exitCode != 0) {
                throw new AssertionError(errors);
            }
            return out;
        }

        JsonNode json() {
            return JsonReply.parse(text());
        }
    }

    static boolean isOnPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Runs a program to its end. */
    static Output run(String... command) throws IOException, InterruptedException {
        return run(new ProcessBuilder(List.of(command)));
    }

    static Output run(ProcessBuilder builder) throws IOException, InterruptedException {
        Path errors = Files.createTempFile("pastgrant", ".err");
        try {
            Process process = builder.redirectError(errors.toFile()).start();
            String out =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Output(process.waitFor(), out, Files.readString(errors));
        } finally {
            Files.delete(errors);
        }
    }
}
