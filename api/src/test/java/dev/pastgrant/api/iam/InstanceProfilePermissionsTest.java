package dev.pastgrant.api.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.instanceprofile.InstanceProfileCommand.CreateInstanceProfile;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.tag.Tag;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.AddRoleToInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.CreateInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.DeleteInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.GetInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.ListInstanceProfileTagsRequest;
import software.amazon.awssdk.services.iam.model.ListInstanceProfilesForRoleRequest;
import software.amazon.awssdk.services.iam.model.ListInstanceProfilesRequest;
import software.amazon.awssdk.services.iam.model.RemoveRoleFromInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.TagInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.UntagInstanceProfileRequest;

class InstanceProfilePermissionsTest {
    private static final software.amazon.awssdk.services.iam.model.Tag TEAM =
            software.amazon.awssdk.services.iam.model.Tag.builder()
                    .key("team")
                    .value("red")
                    .build();

    final PlannedAccount desk =
            new PlannedAccount()
                    .given(
                            Scene.role("/tier/", "Server", new Tag("dept", "ops")),
                            new CreateInstanceProfile(
                                    new EntityName("Web"),
                                    new EntityPath("/tier/"),
                                    List.of(new Tag("kind", "front"))));

    @Test
    void each_operation_needs_the_permissions_of_the_table() throws IOException {
        assertThat(PermissionTable.of(desk, requests()))
                .isEqualTo(PermissionTable.golden("permissions-of-instance-profiles.txt"));
    }

    static Stream<SdkPojo> requests() {
        return Stream.of(
                CreateInstanceProfileRequest.builder().instanceProfileName("New").build(),
                CreateInstanceProfileRequest.builder()
                        .instanceProfileName("New")
                        .path("/tier/")
                        .tags(TEAM)
                        .build(),
                GetInstanceProfileRequest.builder().instanceProfileName("web").build(),
                GetInstanceProfileRequest.builder().instanceProfileName("none").build(),
                ListInstanceProfilesRequest.builder().build(),
                ListInstanceProfilesRequest.builder().pathPrefix("/tier/").build(),
                ListInstanceProfilesForRoleRequest.builder().roleName("server").build(),
                ListInstanceProfilesForRoleRequest.builder().roleName("nobody").build(),
                AddRoleToInstanceProfileRequest.builder()
                        .instanceProfileName("web")
                        .roleName("server")
                        .build(),
                AddRoleToInstanceProfileRequest.builder()
                        .instanceProfileName("none")
                        .roleName("nobody")
                        .build(),
                RemoveRoleFromInstanceProfileRequest.builder()
                        .instanceProfileName("web")
                        .roleName("server")
                        .build(),
                TagInstanceProfileRequest.builder().instanceProfileName("web").tags(TEAM).build(),
                UntagInstanceProfileRequest.builder()
                        .instanceProfileName("web")
                        .tagKeys("kind", "team")
                        .build(),
                ListInstanceProfileTagsRequest.builder().instanceProfileName("web").build(),
                DeleteInstanceProfileRequest.builder().instanceProfileName("Web").build());
    }
}
