package dev.pastgrant.ops.e2e;

import dev.pastgrant.ops.e2e.Program.Output;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The stock {@code aws} command, as somebody types it in a folder. */
public record AwsCommand(String endpoint, KeyCalls keys, Path folder) {
    AwsCommand as(KeyCalls others) {
        return new AwsCommand(endpoint, others, folder);
    }

    AwsCommand asOf(String moment) {
        return new AwsCommand(endpoint + "/as-of/" + moment, keys, folder);
    }

    /** Runs {@code aws} with the words of a line, and then the arguments as they are. */
    public Output run(String line, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("aws", "--endpoint-url", endpoint));
        command.addAll(List.of(line.split(" ")));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment());
        if (keys.token() == null) {
            builder.environment().remove("AWS_SESSION_TOKEN");
        }
        return Program.run(builder);
    }

    Map<String, String> environment() {
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
}
