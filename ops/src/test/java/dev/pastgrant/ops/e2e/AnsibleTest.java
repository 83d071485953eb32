package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.ops.e2e.Program.Output;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.iam.IamClient;

/**
 * The stock Ansible with its stock AWS collections keeps a user, group, role and policies on this
 * server. Each step builds on those before.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnsibleTest {
    @RegisterExtension static final RunningServer SERVER = new RunningServer();

    private static final Path PLAYBOOK = Path.of("src/test/resources/ansible/team.yml");

    /** The Python for which Debian's Ansible and its AWS library are. */
    private static final Path PYTHON = Path.of("/usr/bin/python3");

    @TempDir static Path folder;

    private FreshAccount account;

    @BeforeAll
    void prepare() throws Exception {
        require(Program.isOnPath("ansible-playbook"), "there is no `ansible-playbook` on the PATH");
        require(
                Files.isExecutable(PYTHON)
                        && Program.run(PYTHON.toString(), "-c", "import boto3").exitCode() == 0,
                PYTHON + " has no boto3");
        account = SERVER.freshAccount();
    }

    private static void require(boolean isThere, String otherwise) {
        if (!isThere) {
            System.out.println("skipped AnsibleTest: " + otherwise);
        }
        assumeTrue(isThere, otherwise);
    }

    /** The numbers of tasks that were done, and of those that changed something. */
    private record Played(int ok, int changed) {}

    private Played play(String tasks, String stage) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("ansible-playbook", "-i", "localhost,", "-t", tasks));
        command.addAll(List.of("-e", "endpoint=" + SERVER.endpoint(), "-e", "stage=" + stage));
        command.add(PLAYBOOK.toString());
        ProcessBuilder builder = new ProcessBuilder(command);
        AwsCommand aws = new AwsCommand(SERVER.endpoint().toString(), account.root(), folder);
        builder.environment().putAll(aws.environment());
        builder.environment().remove("AWS_SESSION_TOKEN");
        builder.environment().put("ANSIBLE_HOME", folder.resolve("home").toString());
        builder.environment().put("ANSIBLE_LOCAL_TEMP", folder.resolve("local").toString());
        builder.environment().put("ANSIBLE_REMOTE_TEMP", folder.resolve("remote").toString());
        builder.environment().put("ANSIBLE_PYTHON_INTERPRETER", PYTHON.toString());
        builder.environment().put("ANSIBLE_STDOUT_CALLBACK", "json");
        Output output = Program.run(builder);
        assertThat(output.exitCode()).as(output.out() + output.errors()).isZero();
        JsonNode stats = output.json().at("/stats/localhost");
        return new Played(stats.get("ok").intValue(), stats.get("changed").intValue());
    }

    @Test
    @Order(1)
    void it_makes_all_that_the_playbook_says_and_then_finds_nothing_to_do() throws Exception {
        assertThat(play("present", "test")).isEqualTo(new Played(5, 5));
        assertThat(play("present", "test")).isEqualTo(new Played(5, 0));

        IamClient iam = account.clients().iam();
        assertThat(iam.getGroup(r -> r.groupName("readers")).users())
                .extracting(user -> user.userName())
                .containsExactly("ada");
        assertThat(iam.listInstanceProfiles().instanceProfiles())
                .extracting(profile -> profile.instanceProfileName())
                .containsExactly("deploy");
    }

    @Test
    @Order(2)
    void it_changes_what_differs() throws Exception {
        assertThat(play("present", "prod")).isEqualTo(new Played(5, 4));
        assertThat(play("present", "prod")).isEqualTo(new Played(5, 0));
    }

    @Test
    @Order(3)
    void it_removes_a_user_with_all_that_was_made_by_hand_and_the_rest() throws Exception {
        IamClient iam = account.clients().iam();
        iam.createAccessKey(r -> r.userName("ada"));

        assertThat(play("absent", "prod")).isEqualTo(new Played(5, 5));

        assertThat(iam.listUsers().users()).isEmpty();
        assertThat(iam.listGroups().groups()).isEmpty();
        assertThat(iam.listRoles().roles()).isEmpty();
        assertThat(iam.listPolicies(r -> r.scope("Local")).policies()).isEmpty();
        assertThat(iam.listInstanceProfiles().instanceProfiles()).isEmpty();
    }
}
