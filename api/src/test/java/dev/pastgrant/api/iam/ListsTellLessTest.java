package dev.pastgrant.api.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.api.wire.shape.SdkClasses;
import dev.pastgrant.api.wire.shape.SdkFields;
import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.View;
import dev.pastgrant.domain.call.Work;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.projections.lastused.KeyUse;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.iam.model.AddRoleToInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.AddUserToGroupRequest;
import software.amazon.awssdk.services.iam.model.AttachRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.CreateInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.CreatePolicyRequest;
import software.amazon.awssdk.services.iam.model.CreateRoleRequest;
import software.amazon.awssdk.services.iam.model.CreateUserRequest;
import software.amazon.awssdk.services.iam.model.CreateVirtualMfaDeviceRequest;
import software.amazon.awssdk.services.iam.model.Tag;

/**
 * A list tells less of a thing than its own Get operation does. Everything here has whatever AWS
 * leaves out of lists.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoles.html">ListRoles
 *     and what it does not return</a>
 */
class ListsTellLessTest {
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "Tags",
                    "PermissionsBoundary",
                    "RoleLastUsed",
                    "Base32StringSeed",
                    "QRCodePNG",
                    "SecretAccessKey",
                    "SSHPublicKeyBody",
                    "CertificateChain",
                    "ServicePassword",
                    "ServiceCredentialSecret");
    private static final Tag TEAM = Tag.builder().key("team").value("core").build();
    private static final String POLICY = Scene.policyArn("/Read");

    /** What a request of a list may have to name. */
    private static final Map<String, String> NAMED =
            Map.of(
                    "UserName", "Alice",
                    "GroupName", "crew",
                    "RoleName", "deployer",
                    "PolicyArn", POLICY,
                    "InstanceProfileName", "web",
                    "Arn", "arn:aws:iam::123456789012:user/Alice");

    private final PlannedAccount desk = new PlannedAccount();

    @BeforeEach
    void fill() {
        desk.roleUses((_, _) -> Optional.of(new KeyUse(PlannedAccount.OPENED, "sts", "us-east-1")));
        desk.send(
                        CreatePolicyRequest.builder()
                                .policyName("Read")
                                .description("reads")
                                .policyDocument(Scene.DOCUMENT)
                                .tags(TEAM)
                                .build(),
                        CreateUserRequest.builder()
                                .userName("Alice")
                                .permissionsBoundary(POLICY)
                                .tags(TEAM)
                                .build(),
                        CreateRoleRequest.builder()
                                .roleName("deployer")
                                .assumeRolePolicyDocument(Scene.TRUST)
                                .permissionsBoundary(POLICY)
                                .tags(TEAM)
                                .build(),
                        CreateInstanceProfileRequest.builder()
                                .instanceProfileName("web")
                                .tags(TEAM)
                                .build(),
                        CreateVirtualMfaDeviceRequest.builder()
                                .virtualMFADeviceName("phone")
                                .tags(TEAM)
                                .build())
                .given(Scene.group("/", "crew"))
                .send(
                        AddUserToGroupRequest.builder().userName("Alice").groupName("crew").build(),
                        AttachRolePolicyRequest.builder()
                                .roleName("deployer")
                                .policyArn(POLICY)
                                .build(),
                        AddRoleToInstanceProfileRequest.builder()
                                .instanceProfileName("web")
                                .roleName("deployer")
                                .build());
    }

    static Stream<String> lists() {
        return new PlannedAccount()
                .operations().stream().map(ServedOperation::name).filter(ListsTellLessTest::isList);
    }

    private static boolean isList(String operation) {
        return operation.startsWith("List") && !operation.endsWith("Tags");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void no_list_tells_what_aws_leaves_out_of_lists(String operation) {
        assertThat(told(operation)).doesNotContainAnyElementsOf(LEFT_OUT);
    }

    @Test
    void the_things_in_the_lists_have_what_is_left_out_and_are_in_them() {
        assertThat(told("GetUser")).contains("Tags", "PermissionsBoundary");
        assertThat(told("GetRole")).contains("Tags", "PermissionsBoundary", "RoleLastUsed");
        assertThat(told("GetPolicy")).contains("Tags", "Description");
        assertThat(told("GetInstanceProfile")).contains("Tags");
        assertThat(told("ListPolicies")).contains("PolicyName").doesNotContain("Description");
        assertThat(told("ListUsers")).contains("UserName");
        assertThat(told("ListRoles")).contains("RoleName", "AssumeRolePolicyDocument");
        assertThat(told("ListInstanceProfiles")).contains("InstanceProfileName", "RoleName");
        assertThat(told("ListInstanceProfilesForRole")).contains("InstanceProfileName");
        assertThat(told("ListVirtualMFADevices")).contains("SerialNumber");
        assertThat(told("ListEntitiesForPolicy")).contains("RoleName");
        assertThat(told("ListGroupsForUser")).contains("GroupName");
    }

    /** The names of all members of an answer that hold something, at any depth. */
    private Set<String> told(String name) {
        ServedOperation operation =
                desk.operations().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        SdkPojo builder = operation.model().newRequest().orElseThrow();
        builder.sdkFields()
                .forEach(field -> {
                    String value = NAMED.get(field.memberName());
                    if (value != null) {
                        field.set(builder, value);
                    }
                });
        OperationRequest request =
                new OperationRequest(
                        operation,
                        (SdkRequest) SdkClasses.build(builder),
                        desk.requester(),
                        _ -> {});
        Set<String> told = new HashSet<>();
        if (operation.plan(request).work() instanceof Work.Read<SdkPojo>(var answer)
                && answer.apply(view()) instanceof Reply.Answered<SdkPojo>(var response, _, _)) {
            collect(response, told);
        }
        return told;
    }

    private View view() {
        return new View(
                desk.account(),
                Surroundings.NONE,
                Position.BEGINNING,
                desk.now(),
                desk.requester().caller());
    }

    private static void collect(Object value, Set<String> told) {
        switch (value) {
            case SdkPojo pojo -> pojo.sdkFields().forEach(field -> collect(pojo, field, told));
            case List<?> list -> list.forEach(each -> collect(each, told));
            default -> {}
        }
    }

    private static void collect(SdkPojo pojo, SdkField<?> field, Set<String> told) {
        Object value = SdkFields.value(pojo, field);
        if (value != null && !(value instanceof Collection<?> all && all.isEmpty())) {
            told.add(field.memberName());
            collect(value, told);
        }
    }
}
