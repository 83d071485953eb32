package dev.pastgrant.api.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.iam.roletemplate.SampleTemplates;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.AcquireRoleRequest;
import software.amazon.awssdk.services.iam.model.GetRoleTemplateVersionRequest;
import software.amazon.awssdk.services.iam.model.ReplacementValueEntry;

class RoleTemplatePermissionsTest {
    @Test
    void each_operation_needs_the_permissions_of_the_table() throws IOException {
        assertThat(PermissionTable.of(new PlannedAccount(), requests()))
                .isEqualTo(PermissionTable.golden("permissions-of-role-templates.txt"));
    }

    static Stream<SdkPojo> requests() {
        return Stream.of(
                AcquireRoleRequest.builder()
                        .templateArn(SampleTemplates.ARN)
                        .templateMinorVersion(3)
                        .replacementValues(
                                Map.of(
                                        "team",
                                        ReplacementValueEntry.builder().values("blue").build()))
                        .build(),
                GetRoleTemplateVersionRequest.builder()
                        .templateArn(SampleTemplates.ARN)
                        .minorVersion(2)
                        .build());
    }
}
