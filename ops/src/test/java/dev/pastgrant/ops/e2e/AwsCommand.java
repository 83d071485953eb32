package dev.pastgrant.ops.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The stock {@code aws} command, as somebody types it in a folder. */
record AwsCommand(String endpoint, Keys keys, Path folder) {
    /** What a command printed and how it ended. */
    record Output(int exitCode, String out, String errors) {
        JsonNode json() {
            if (exitCode != 0) {
                throw new AssertionError(errors);
            }
            return Json.parse(out);
        }
    }

    static boolean isOnPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    AwsCommand as(Keys others) {
        return new AwsCommand(endpoint, others, folder);
    }

    AwsCommand asOf(String moment) {
        return new AwsCommand(endpoint + "/as-of/" + moment, keys, folder);
    }

    /** Runs {@code aws} with the words of a line, and then the arguments as they are. */
    Output run(String line, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("aws", "--endpoint-url", endpoint));
        command.addAll(List.of(line.split(" ")));
        command.addAll(List.of(arguments));
        return run(command, environment());
    }

    private Map<String, String> environment() {
        String token = keys.token();
        return Map.of(
                "AWS_ACCESS_KEY_ID", keys.id(),
                "AWS_SECRET_ACCESS_KEY", keys.secret(),
                "AWS_SESSION_TOKEN", token == null ? "" : token,
                "AWS_DEFAULT_REGION", "us-east-1",
                "AWS_DEFAULT_OUTPUT", "json",
                "AWS_CONFIG_FILE", "/dev/null",
                "AWS_SHARED_CREDENTIALS_FILE", "/dev/null",
                "AWS_MAX_ATTEMPTS", "1",
                "AWS_PAGER", "");
    }

    private Output run(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectError(errors.toFile());
        builder.environment().putAll(environment);
        if (keys.token() == null) {
            builder.environment().remove("AWS_SESSION_TOKEN");
        }
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Output(process.waitFor(), out, Files.readString(errors));
    }
}
