package dev.pastgrant.api.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.servicelinked.ServiceLinkedRoleCommand.CreateServiceLinkedRole;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.CreateServiceLinkedRoleRequest;
import software.amazon.awssdk.services.iam.model.DeleteServiceLinkedRoleRequest;
import software.amazon.awssdk.services.iam.model.GetServiceLinkedRoleDeletionStatusRequest;

class ServiceLinkedRolePermissionsTest {
    final PlannedAccount desk =
            new PlannedAccount()
                    .given(
                            new CreateServiceLinkedRole("ecs.amazonaws.com", null, null),
                            Scene.role("/ci/", "Deployer"));

    @Test
    void each_operation_needs_the_permissions_of_the_table() throws IOException {
        assertThat(PermissionTable.of(desk, requests()))
                .isEqualTo(PermissionTable.golden("permissions-of-service-linked-roles.txt"));
    }

    static Stream<SdkPojo> requests() {
        return Stream.of(
                create("autoscaling.amazonaws.com").build(),
                create("autoscaling.amazonaws.com").customSuffix("blue").build(),
                create("nothing.amazonaws.com").build(),
                delete("awsserviceroleforecs"),
                delete("deployer"),
                delete("nobody"),
                GetServiceLinkedRoleDeletionStatusRequest.builder()
                        .deletionTaskId(
                                "task/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS/"
                                        + "11111111-2222-4333-8444-555555555555")
                        .build());
    }

    private static CreateServiceLinkedRoleRequest.Builder create(String service) {
        return CreateServiceLinkedRoleRequest.builder().awsServiceName(service);
    }

    private static DeleteServiceLinkedRoleRequest delete(String role) {
        return DeleteServiceLinkedRoleRequest.builder().roleName(role).build();
    }
}
