package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cloudtrail.model.Event;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttribute;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttributeKey;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.StatusType;
import software.amazon.awssdk.services.iam.model.User;
import software.amazon.awssdk.services.iam.model.VirtualMFADevice;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** One account's first day, told step by step; each step builds on those before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TutorialTest {
    @RegisterExtension static final RunningServer SERVER = new RunningServer();

    private FreshAccount account;
    private IamClient root;
    private KeyCalls alice;

    @BeforeAll
    void openAnAccount() {
        account = SERVER.freshAccount();
        root = account.clients().iam();
        alice = account.root();
    }

    private Clients asAlice() {
        return account.clients().with(alice);
    }

    @Test
    @Order(1)
    void a_user_joins_a_group() {
        User user = root.createUser(r -> r.userName("alice").path("/staff/")).user();
        root.createGroup(r -> r.groupName("developers"));
        root.addUserToGroup(r -> r.groupName("developers").userName("alice"));

        assertThat(user.arn()).isEqualTo(account.arn("user/staff/alice"));
        assertThat(user.userId()).startsWith("AIDA").hasSize(21);
        assertThat(root.getGroup(r -> r.groupName("developers")).users())
                .extracting(User::userName)
                .containsExactly("alice");
    }

    @Test
    @Order(2)
    void her_key_says_who_she_is() {
        alice = KeyCalls.of(root.createAccessKey(r -> r.userName("alice")).accessKey());

        GetCallerIdentityResponse identity = asAlice().sts().getCallerIdentity();
        assertThat(identity.arn()).isEqualTo(account.arn("user/staff/alice"));
        assertThat(identity.account()).isEqualTo(account.id());
    }

    @Test
    @Order(3)
    void she_has_no_permission_until_it_is_granted() {
        assertRefused(
                () -> asAlice().iam().listRoles(),
                403,
                "AccessDenied",
                "User: "
                        + account.arn("user/staff/alice")
                        + " is not authorized to perform: iam:ListRoles on resource: "
                        + account.arn("role/")
                        + " because no identity-based policy allows the iam:ListRoles action");
    }

    @Test
    @Order(4)
    void a_policy_of_her_group_grants_it() {
        String policy =
                root.createPolicy(r ->
                                r.policyName("ReadRoles")
                                        .policyDocument(PolicyCalls.allow("iam:ListRoles")))
                        .policy()
                        .arn();
        root.attachGroupPolicy(r -> r.groupName("developers").policyArn(policy));

        assertThat(policy).isEqualTo(account.arn("policy/ReadRoles"));
        assertThat(asAlice().iam().listRoles().roles()).isEmpty();
        assertThat(
                        root.listAttachedGroupPolicies(r -> r.groupName("developers"))
                                .attachedPolicies())
                .extracting(AttachedPolicy::policyArn)
                .containsExactly(policy);
    }

    @Test
    @Order(5)
    void she_assumes_a_role_when_both_sides_agree() {
        Role role =
                root.createRole(r ->
                                r.roleName("deployer")
                                        .assumeRolePolicyDocument(
                                                PolicyCalls.trust(account.arn("root"))))
                        .role();
        root.putRolePolicy(r ->
                r.roleName("deployer")
                        .policyName("users")
                        .policyDocument(PolicyCalls.allow("iam:ListUsers")));
        assertRefused(() -> assume(role), 403, "AccessDenied", "sts:AssumeRole");

        root.putUserPolicy(r ->
                r.userName("alice")
                        .policyName("assume")
                        .policyDocument(PolicyCalls.allow("sts:AssumeRole")));
        AssumeRoleResponse session = assume(role);
        Clients asRole = account.clients().with(KeyCalls.of(session.credentials()));

        String arn = "arn:aws:sts::" + account.id() + ":assumed-role/deployer/release-7";
        assertThat(session.assumedRoleUser().arn()).isEqualTo(arn);
        assertThat(asRole.sts().getCallerIdentity().arn()).isEqualTo(arn);
        assertThat(asRole.iam().listUsers().users()).hasSize(1);
        assertRefused(
                () -> asRole.iam().listRoles(),
                403,
                "AccessDenied",
                "User: " + arn + " is not authorized to perform: iam:ListRoles");
    }

    private AssumeRoleResponse assume(Role role) {
        return asAlice().sts().assumeRole(r -> r.roleArn(role.arn()).roleSessionName("release-7"));
    }

    @Test
    @Order(6)
    void she_rotates_her_key() {
        KeyCalls old = alice;
        alice = KeyCalls.of(root.createAccessKey(r -> r.userName("alice")).accessKey());
        assertRefused(
                () -> root.createAccessKey(r -> r.userName("alice")),
                409,
                "LimitExceeded",
                "Cannot exceed quota for AccessKeysPerUser: 2");

        root.updateAccessKey(
                r -> r.userName("alice").accessKeyId(old.id()).status(StatusType.INACTIVE));
        assertRefused(
                () -> account.clients().with(old).iam().listRoles(),
                403,
                "InvalidClientTokenId",
                "The security token included in the request is invalid");
        assertThat(asAlice().iam().listRoles().roles()).hasSize(1);

        root.deleteAccessKey(r -> r.userName("alice").accessKeyId(old.id()));
        assertThat(root.listAccessKeys(r -> r.userName("alice")).accessKeyMetadata())
                .singleElement()
                .satisfies(key -> assertThat(key.accessKeyId()).isEqualTo(alice.id()));
    }

    @Test
    @Order(7)
    void her_phone_makes_codes_and_no_code_works_twice() {
        VirtualMFADevice device =
                root.createVirtualMFADevice(r -> r.virtualMFADeviceName("alice"))
                        .virtualMFADevice();
        OneTimeCodes phone =
                new OneTimeCodes(device.base32StringSeed().asString(StandardCharsets.US_ASCII));
        Instant now = Instant.now();
        String first = phone.code(now.minusSeconds(30));
        String second = phone.code(now);
        root.enableMFADevice(r ->
                r.userName("alice")
                        .serialNumber(device.serialNumber())
                        .authenticationCode1(first)
                        .authenticationCode2(second));
        root.putUserPolicy(
                r -> r.userName("alice").policyName("careful").policyDocument(ONLY_WITH_MFA));

        assertRefused(() -> asAlice().iam().listUsers(), 403, "AccessDenied", "iam:ListUsers");
        assertThatThrownBy(() -> session(device, second)).isInstanceOf(AwsServiceException.class);
        String third = phone.code(Instant.now().plusSeconds(30));
        KeyCalls withMfa = session(device, third);
        assertThat(account.clients().with(withMfa).iam().listUsers().users()).hasSize(1);
        assertThatThrownBy(() -> session(device, third)).isInstanceOf(AwsServiceException.class);
    }

    private static final String ONLY_WITH_MFA =
            """
            {"Version":"2012-10-17","Statement":[
              {"Effect":"Allow","Action":"iam:ListUsers","Resource":"*",
               "Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}}]}\
            """;

    private KeyCalls session(VirtualMFADevice device, String code) {
        return KeyCalls.of(
                asAlice()
                        .sts()
                        .getSessionToken(r -> r.serialNumber(device.serialNumber()).tokenCode(code))
                        .credentials());
    }

    @Test
    @Order(8)
    void the_credential_report_lists_her() {
        assertRefused(() -> root.getCredentialReport(), 410, "ReportNotPresent", "");
        root.generateCredentialReport();
        List<String> lines = root.getCredentialReport().content().asUtf8String().lines().toList();

        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst().split(",")).hasSize(22).startsWith("user", "arn");
        assertThat(lines.get(1)).startsWith("<root_account>," + account.arn("root") + ",");
        assertThat(lines.get(2)).startsWith("alice," + account.arn("user/staff/alice") + ",");
    }

    @Test
    @Order(9)
    void the_history_tells_all_of_it() {
        LookupAttribute byAlice =
                LookupAttribute.builder()
                        .attributeKey(LookupAttributeKey.USERNAME)
                        .attributeValue("alice")
                        .build();
        List<Event> events =
                account
                        .clients()
                        .cloudTrail()
                        .lookupEventsPaginator(r -> r.lookupAttributes(byAlice))
                        .events()
                        .stream()
                        .toList();

        assertThat(events)
                .extracting(Event::eventName)
                .contains("GetCallerIdentity", "ListRoles", "AssumeRole", "GetSessionToken");
        assertThat(events)
                .filteredOn(event -> event.cloudTrailEvent().contains("\"AccessDenied\""))
                .isNotEmpty();
        assertThat(events).noneMatch(event -> event.cloudTrailEvent().contains(alice.secret()));
    }

    private static void assertRefused(
            ThrowingCallable call, int status, String code, String message) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        refused -> {
                            assertThat(refused.statusCode()).isEqualTo(status);
                            assertThat(refused.awsErrorDetails().errorCode()).isEqualTo(code);
                            assertThat(refused.awsErrorDetails().errorMessage()).contains(message);
                        });
    }
}
