package dev.pastgrant.api.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.credential.AccessKeyCommand.CreateAccessKey;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.SealedSecret;
import dev.pastgrant.domain.account.mfa.MfaCommand.CreateVirtualMfaDevice;
import dev.pastgrant.domain.account.mfa.SerialNumber;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.Owner;
import dev.pastgrant.domain.tag.Tag;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.AddUserToGroupRequest;
import software.amazon.awssdk.services.iam.model.CreateAccessKeyRequest;
import software.amazon.awssdk.services.iam.model.CreateAccountAliasRequest;
import software.amazon.awssdk.services.iam.model.CreateGroupRequest;
import software.amazon.awssdk.services.iam.model.CreateUserRequest;
import software.amazon.awssdk.services.iam.model.CreateVirtualMfaDeviceRequest;
import software.amazon.awssdk.services.iam.model.DeactivateMfaDeviceRequest;
import software.amazon.awssdk.services.iam.model.DeleteAccessKeyRequest;
import software.amazon.awssdk.services.iam.model.DeleteAccountAliasRequest;
import software.amazon.awssdk.services.iam.model.DeleteGroupRequest;
import software.amazon.awssdk.services.iam.model.DeleteLoginProfileRequest;
import software.amazon.awssdk.services.iam.model.DeleteUserRequest;
import software.amazon.awssdk.services.iam.model.DeleteVirtualMfaDeviceRequest;
import software.amazon.awssdk.services.iam.model.EnableMfaDeviceRequest;
import software.amazon.awssdk.services.iam.model.GenerateCredentialReportRequest;
import software.amazon.awssdk.services.iam.model.GetAccessKeyLastUsedRequest;
import software.amazon.awssdk.services.iam.model.GetAccountAuthorizationDetailsRequest;
import software.amazon.awssdk.services.iam.model.GetAccountSummaryRequest;
import software.amazon.awssdk.services.iam.model.GetCredentialReportRequest;
import software.amazon.awssdk.services.iam.model.GetGroupRequest;
import software.amazon.awssdk.services.iam.model.GetLoginProfileRequest;
import software.amazon.awssdk.services.iam.model.GetMfaDeviceRequest;
import software.amazon.awssdk.services.iam.model.GetServiceLastAccessedDetailsRequest;
import software.amazon.awssdk.services.iam.model.GetServiceLastAccessedDetailsWithEntitiesRequest;
import software.amazon.awssdk.services.iam.model.GetUserRequest;
import software.amazon.awssdk.services.iam.model.ListAccessKeysRequest;
import software.amazon.awssdk.services.iam.model.ListAccountAliasesRequest;
import software.amazon.awssdk.services.iam.model.ListGroupsForUserRequest;
import software.amazon.awssdk.services.iam.model.ListGroupsRequest;
import software.amazon.awssdk.services.iam.model.ListMfaDeviceTagsRequest;
import software.amazon.awssdk.services.iam.model.ListMfaDevicesRequest;
import software.amazon.awssdk.services.iam.model.ListServiceSpecificCredentialsRequest;
import software.amazon.awssdk.services.iam.model.ListUserTagsRequest;
import software.amazon.awssdk.services.iam.model.ListUsersRequest;
import software.amazon.awssdk.services.iam.model.ListVirtualMfaDevicesRequest;
import software.amazon.awssdk.services.iam.model.RemoveUserFromGroupRequest;
import software.amazon.awssdk.services.iam.model.ResyncMfaDeviceRequest;
import software.amazon.awssdk.services.iam.model.TagMfaDeviceRequest;
import software.amazon.awssdk.services.iam.model.TagUserRequest;
import software.amazon.awssdk.services.iam.model.UntagMfaDeviceRequest;
import software.amazon.awssdk.services.iam.model.UntagUserRequest;
import software.amazon.awssdk.services.iam.model.UpdateAccessKeyRequest;
import software.amazon.awssdk.services.iam.model.UpdateGroupRequest;
import software.amazon.awssdk.services.iam.model.UpdateUserRequest;

class IdentityPermissionsTest {
    private static final String PHONE = "arn:aws:iam::123456789012:mfa/phone";
    private static final String JOB = "12345678-1234-4234-8234-123456789012";
    private static final String KEY = "AKIAALICEALICEALICE2";
    private static final software.amazon.awssdk.services.iam.model.Tag TEAM =
            software.amazon.awssdk.services.iam.model.Tag.builder()
                    .key("team")
                    .value("red")
                    .build();

    final PlannedAccount desk =
            new PlannedAccount()
                    .given(
                            Scene.user("/people/", "Alice", new Tag("dept", "ops")),
                            Scene.group("/teams/", "Devs"),
                            new CreateAccessKey(
                                    new Owner.Named(new EntityName("Alice")),
                                    new AccessKeyId(KEY),
                                    new SealedSecret("")),
                            new CreateVirtualMfaDevice(
                                    new SerialNumber(PHONE),
                                    new SealedSecret(""),
                                    List.of(new Tag("kind", "phone"))));

    @Test
    void each_operation_needs_the_permissions_of_the_table() throws IOException {
        String byRoot = PermissionTable.of(desk, requests());
        desk.asUser("Alice");
        String byAlice = PermissionTable.of(desk, unnamed());

        assertThat(byRoot + "\n# by Alice, of herself\n" + byAlice)
                .isEqualTo(PermissionTable.golden("permissions-of-users-and-credentials.txt"));
    }

    static Stream<SdkPojo> requests() {
        return Stream.of(
                        users(), tags(), groups(), members(), keys(), mfa(), account(), absent(),
                        unnamed())
                .flatMap(requests -> requests);
    }

    private static Stream<SdkPojo> users() {
        return Stream.of(
                CreateUserRequest.builder().userName("New").build(),
                CreateUserRequest.builder()
                        .path("/people/")
                        .userName("New")
                        .permissionsBoundary(Scene.policyArn("/caps/Cap"))
                        .tags(TEAM)
                        .build(),
                GetUserRequest.builder().userName("alice").build(),
                GetUserRequest.builder().userName("nobody").build(),
                ListUsersRequest.builder().build(),
                ListUsersRequest.builder().pathPrefix("/people/").build(),
                UpdateUserRequest.builder().userName("Alice").build(),
                UpdateUserRequest.builder().userName("alice").newUserName("Bob").build(),
                UpdateUserRequest.builder().userName("Alice").newPath("/").build(),
                UpdateUserRequest.builder().userName("nobody").newUserName("Bob").build(),
                DeleteUserRequest.builder().userName("Alice").build());
    }

    private static Stream<SdkPojo> tags() {
        return Stream.of(
                TagUserRequest.builder().userName("Alice").tags(TEAM).build(),
                UntagUserRequest.builder().userName("Alice").tagKeys("dept", "team").build(),
                ListUserTagsRequest.builder().userName("Alice").build());
    }

    private static Stream<SdkPojo> groups() {
        return Stream.of(
                CreateGroupRequest.builder().groupName("New").path("/teams/").build(),
                GetGroupRequest.builder().groupName("devs").build(),
                GetGroupRequest.builder().groupName("none").build(),
                ListGroupsRequest.builder().build(),
                ListGroupsRequest.builder().pathPrefix("/teams/").build(),
                UpdateGroupRequest.builder()
                        .groupName("Devs")
                        .newGroupName("Ops")
                        .newPath("/")
                        .build(),
                DeleteGroupRequest.builder().groupName("Devs").build());
    }

    private static Stream<SdkPojo> members() {
        return Stream.of(
                AddUserToGroupRequest.builder().userName("Alice").groupName("devs").build(),
                RemoveUserFromGroupRequest.builder().userName("Alice").groupName("Devs").build(),
                ListGroupsForUserRequest.builder().userName("alice").build());
    }

    private static Stream<SdkPojo> keys() {
        return Stream.of(
                CreateAccessKeyRequest.builder().userName("alice").build(),
                ListAccessKeysRequest.builder().userName("nobody").build(),
                UpdateAccessKeyRequest.builder()
                        .userName("Alice")
                        .accessKeyId(KEY)
                        .status("Inactive")
                        .build(),
                DeleteAccessKeyRequest.builder().userName("Alice").accessKeyId(KEY).build(),
                GetAccessKeyLastUsedRequest.builder().accessKeyId(KEY).build(),
                GetAccessKeyLastUsedRequest.builder()
                        .accessKeyId(PlannedAccount.KEY.text())
                        .build(),
                GetAccessKeyLastUsedRequest.builder().accessKeyId("AKIANOSUCHKEY0000000").build());
    }

    private static Stream<SdkPojo> mfa() {
        return Stream.of(
                CreateVirtualMfaDeviceRequest.builder().virtualMFADeviceName("new").build(),
                CreateVirtualMfaDeviceRequest.builder()
                        .path("/p/")
                        .virtualMFADeviceName("new")
                        .tags(TEAM)
                        .build(),
                DeleteVirtualMfaDeviceRequest.builder().serialNumber(PHONE).build(),
                TagMfaDeviceRequest.builder().serialNumber(PHONE).tags(TEAM).build(),
                UntagMfaDeviceRequest.builder().serialNumber(PHONE).tagKeys("kind", "a").build(),
                ListMfaDeviceTagsRequest.builder().serialNumber(PHONE).build(),
                ListVirtualMfaDevicesRequest.builder().build(),
                EnableMfaDeviceRequest.builder()
                        .userName("Alice")
                        .serialNumber(PHONE)
                        .authenticationCode1("123456")
                        .authenticationCode2("234567")
                        .build(),
                ResyncMfaDeviceRequest.builder()
                        .userName("Alice")
                        .serialNumber(PHONE)
                        .authenticationCode1("123456")
                        .authenticationCode2("234567")
                        .build(),
                DeactivateMfaDeviceRequest.builder().userName("Alice").serialNumber(PHONE).build(),
                GetMfaDeviceRequest.builder().userName("alice").serialNumber(PHONE).build(),
                ListMfaDevicesRequest.builder().userName("Alice").build());
    }

    private static Stream<SdkPojo> account() {
        return Stream.of(
                CreateAccountAliasRequest.builder().accountAlias("acme").build(),
                DeleteAccountAliasRequest.builder().accountAlias("acme").build(),
                ListAccountAliasesRequest.builder().build(),
                GetAccountSummaryRequest.builder().build(),
                GetAccountAuthorizationDetailsRequest.builder().build(),
                GetServiceLastAccessedDetailsRequest.builder().jobId(JOB).build(),
                GetServiceLastAccessedDetailsWithEntitiesRequest.builder()
                        .jobId(JOB)
                        .serviceNamespace("s3")
                        .build(),
                GenerateCredentialReportRequest.builder().build(),
                GetCredentialReportRequest.builder().build());
    }

    private static Stream<SdkPojo> absent() {
        return Stream.of(
                ListServiceSpecificCredentialsRequest.builder().userName("Alice").build(),
                GetLoginProfileRequest.builder().userName("Alice").build(),
                DeleteLoginProfileRequest.builder().userName("Alice").build());
    }

    /** Requests that leave the user out, and so are about their sender. */
    private static Stream<SdkPojo> unnamed() {
        return Stream.of(
                GetUserRequest.builder().build(),
                CreateAccessKeyRequest.builder().build(),
                ListAccessKeysRequest.builder().build(),
                UpdateAccessKeyRequest.builder().accessKeyId(KEY).status("Inactive").build(),
                DeleteAccessKeyRequest.builder().accessKeyId(KEY).build(),
                DeactivateMfaDeviceRequest.builder().serialNumber(PHONE).build(),
                GetMfaDeviceRequest.builder().serialNumber(PHONE).build(),
                ListMfaDevicesRequest.builder().build());
    }
}
