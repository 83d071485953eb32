package dev.pastgrant.ops.e2e;

import dev.pastgrant.ops.e2e.Program.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The stock {@code terraform} command on the configuration in a folder. */
record TerraformCommand(String endpoint, KeyCalls keys, Path folder) {
    private static final String PROVIDER = "registry.terraform.io/hashicorp/aws";

    /** Takes the configuration of this repository, and the AWS provider of this machine if any. */
    static TerraformCommand prepared(String endpoint, KeyCalls keys, Path folder)
            throws IOException {
        Files.copy(Path.of("src/test/resources/terraform/main.tf"), folder.resolve("main.tf"));
        String mirror =
                providersOfThisMachine()
                        .map(
                                "provider_installation { filesystem_mirror { path = \"%s\" } }\n"
                                        ::formatted)
                        .orElse("");
        Files.writeString(folder.resolve("cli.tfrc"), "disable_checkpoint = true\n" + mirror);
        return new TerraformCommand(endpoint, keys, folder);
    }

    /** The folder of this machine that has Terraform's providers. */
    static Optional<Path> providersOfThisMachine() throws IOException {
        List<Path> places = new ArrayList<>();
        places.add(Path.of(System.getProperty("user.home"), ".terraform.d", "plugins"));
        places.add(Path.of("/usr/local/share/terraform/plugins"));
        places.add(Path.of("/usr/share/terraform/plugins"));
        if (Files.isDirectory(Path.of("/opt"))) {
            try (Stream<Path> packages = Files.list(Path.of("/opt"))) {
                packages.forEach(places::add);
            }
        }
        return places.stream()
                .filter(each -> Files.isDirectory(each.resolve(PROVIDER)))
                .findFirst();
    }

    /** Runs {@code terraform} with the words of a line and a value of the variable `stage`. */
    Output run(String line, String stage) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("terraform"));
        command.addAll(List.of(line.split(" ")));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(new AwsCommand(endpoint, keys, folder).environment());
        builder.environment().remove("AWS_SESSION_TOKEN");
        builder.environment().put("AWS_EC2_METADATA_DISABLED", "true");
        builder.environment().put("TF_CLI_CONFIG_FILE", folder.resolve("cli.tfrc").toString());
        builder.environment().put("TF_IN_AUTOMATION", "1");
        builder.environment().put("TF_INPUT", "0");
        builder.environment().put("TF_VAR_endpoint", endpoint);
        builder.environment().put("TF_VAR_stage", stage);
        return Program.run(builder);
    }
}
