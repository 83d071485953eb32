package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.ops.e2e.Program.Output;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
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
 * The stock Terraform with its stock AWS provider keeps users, roles, policies, groups, keys and
 * devices on this server. Each step builds on those before.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TerraformTest {
    @RegisterExtension static final RunningServer SERVER = new RunningServer();

    /** The exit code of a plan that finds no difference; 2 is that of a plan which finds some. */
    private static final int NO_DIFFERENCE = 0;

    @TempDir static Path folder;

    private FreshAccount account;
    private TerraformCommand terraform;
    private @Nullable JsonNode madeIds;

    @BeforeAll
    void prepare() throws Exception {
        require(Program.isOnPath("terraform"), "there is no `terraform` command on the PATH");
        account = SERVER.freshAccount();
        terraform = TerraformCommand.prepared(SERVER.endpoint().toString(), account.root(), folder);
        Output init = terraform.run("init -no-color", "test");
        if (TerraformCommand.providersOfThisMachine().isEmpty()) {
            require(init.exitCode() == 0, "Terraform's AWS provider is not to be had here");
        }
        assertThat(init.exitCode()).as(init.errors()).isZero();
    }

    private static void require(boolean isThere, String otherwise) {
        if (!isThere) {
            System.out.println("skipped TerraformTest: " + otherwise);
        }
        assumeTrue(isThere, otherwise);
    }

    @Test
    @Order(1)
    void it_makes_all_that_the_configuration_says() throws Exception {
        Output made = terraform.run("apply -no-color -auto-approve", "test");

        assertThat(made.exitCode()).as(made.errors()).isZero();
        assertThat(made.out()).contains("Apply complete! Resources: 17 added, 0 changed");
        assertNoDifference("test");
        JsonNode ids = terraform.run("output -json", "test").json();
        madeIds = ids;
        assertThat(account.clients().iam().getRole(r -> r.roleName("deploy")).role().roleId())
                .isEqualTo(ids.at("/role_id/value").textValue());
    }

    @Test
    @Order(2)
    void it_changes_all_that_can_be_changed_in_place() throws Exception {
        Output changed = terraform.run("apply -no-color -auto-approve", "prod");

        assertThat(changed.exitCode()).as(changed.errors()).isZero();
        assertThat(changed.out()).contains("Resources: 4 added, 8 changed, 4 destroyed");
        assertNoDifference("prod");
        assertThat(terraform.run("output -json", "prod").json()).isEqualTo(madeIds);
    }

    @Test
    @Order(3)
    void it_destroys_a_user_with_all_that_was_made_by_hand_and_the_rest() throws Exception {
        IamClient iam = account.clients().iam();
        iam.createAccessKey(r -> r.userName("ada"));

        Output destroyed = terraform.run("destroy -no-color -auto-approve", "prod");

        assertThat(destroyed.exitCode()).as(destroyed.errors()).isZero();
        assertThat(destroyed.out()).contains("Resources: 17 destroyed");
        assertThat(iam.listUsers().users()).isEmpty();
        assertThat(iam.listRoles().roles()).isEmpty();
        assertThat(iam.listGroups().groups()).isEmpty();
        assertThat(iam.listPolicies(r -> r.scope("Local")).policies()).isEmpty();
        assertThat(iam.listVirtualMFADevices().virtualMFADevices()).isEmpty();
    }

    private void assertNoDifference(String stage) throws Exception {
        Output plan = terraform.run("plan -no-color -detailed-exitcode", stage);
        assertThat(plan.exitCode()).as(plan.out() + plan.errors()).isEqualTo(NO_DIFFERENCE);
    }
}
