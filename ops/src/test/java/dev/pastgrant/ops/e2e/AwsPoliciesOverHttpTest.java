package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.PolicyScopeType;
import software.amazon.awssdk.services.iam.model.PolicyUsageType;
import software.amazon.awssdk.services.iam.model.PolicyVersion;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyResponse;
import software.amazon.awssdk.services.sts.model.PolicyDescriptorType;

/** AWS's managed policies, in every place where a policy can be named. */
class AwsPoliciesOverHttpTest {
    @RegisterExtension static final RunningServer SERVER = new RunningServer();

    private static final String READ_ONLY = "arn:aws:iam::aws:policy/ReadOnlyAccess";
    private static final String ADMINISTRATOR = "arn:aws:iam::aws:policy/AdministratorAccess";
    private static final String LINKED =
            "arn:aws:iam::aws:policy/aws-service-role/AWSSupportServiceRolePolicy";

    private final FreshAccount account = SERVER.freshAccount();
    private final IamClient iam = account.clients().iam();

    private void user(String name, String policy) {
        iam.createUser(r -> r.userName(name));
        iam.attachUserPolicy(r -> r.userName(name).policyArn(policy));
    }

    private String decision(String user, String action) {
        return Authorizing.decision(
                new Authorizing(account.clients())
                        .ask(
                                Authorizing.principal(
                                        account.arn("user/" + user),
                                        action,
                                        "arn:aws:s3:::bucket/key")));
    }

    private List<Policy> policies(PolicyScopeType scope) {
        return iam.listPoliciesPaginator(r -> r.scope(scope)).policies().stream().toList();
    }

    @Test
    void a_policy_is_attached_and_counted_in_each_account() {
        user("ada", READ_ONLY);

        Policy policy = iam.getPolicy(r -> r.policyArn(READ_ONLY)).policy();
        assertThat(policy.attachmentCount()).isOne();
        assertThat(policy.isAttachable()).isTrue();
        assertThat(policy.defaultVersionId()).isEqualTo("v188");
        assertThat(policy.createDate()).isEqualTo("2015-02-06T18:39:48Z");
        assertThat(policy.updateDate()).isEqualTo("2026-07-21T18:42:30Z");
        assertThat(policy.hasTags()).isTrue();
        assertThat(iam.listAttachedUserPolicies(r -> r.userName("ada")).attachedPolicies())
                .singleElement()
                .satisfies(attached -> {
                    assertThat(attached.policyName()).isEqualTo("ReadOnlyAccess");
                    assertThat(attached.policyArn()).isEqualTo(READ_ONLY);
                });
        assertThat(iam.listEntitiesForPolicy(r -> r.policyArn(READ_ONLY)).policyUsers()).hasSize(1);
        assertThat(iam.listPolicyTags(r -> r.policyArn(READ_ONLY)).tags()).isEmpty();
        Policy elsewhere =
                SERVER.freshAccount()
                        .clients()
                        .iam()
                        .getPolicy(r -> r.policyArn(READ_ONLY))
                        .policy();
        assertThat(elsewhere).isEqualTo(policy.toBuilder().attachmentCount(0).build());

        iam.detachUserPolicy(r -> r.userName("ada").policyArn(READ_ONLY));
        assertThat(iam.getPolicy(r -> r.policyArn(READ_ONLY)).policy().attachmentCount()).isZero();
    }

    @Test
    void all_its_versions_are_read_newest_first() {
        List<PolicyVersion> versions =
                iam
                        .listPolicyVersionsPaginator(r -> r.policyArn(READ_ONLY).maxItems(50))
                        .versions()
                        .stream()
                        .toList();

        assertThat(versions).hasSize(151);
        assertThat(versions.getFirst().versionId()).isEqualTo("v188");
        assertThat(versions.getFirst().isDefaultVersion()).isTrue();
        assertThat(versions.getLast().versionId()).isEqualTo("v1");
        PolicyVersion first =
                iam.getPolicyVersion(r -> r.policyArn(ADMINISTRATOR).versionId("v1"))
                        .policyVersion();
        assertThat(URLDecoder.decode(first.document(), StandardCharsets.UTF_8))
                .contains("\"Action\":\"*\"");
        assertThatThrownBy(
                        () -> iam.getPolicyVersion(r -> r.policyArn(ADMINISTRATOR).versionId("v2")))
                .hasMessageContaining("version v2 does not exist or is not attachable.");
    }

    @Test
    void lists_have_those_of_the_scope_and_the_use() {
        String own =
                iam.createPolicy(r ->
                                r.policyName("ReadOnlyAccess")
                                        .policyDocument(PolicyCalls.allow("s3:Get*")))
                        .policy()
                        .arn();
        user("ada", READ_ONLY);
        iam.putUserPermissionsBoundary(r -> r.userName("ada").permissionsBoundary(ADMINISTRATOR));

        assertThat(policies(PolicyScopeType.AWS)).hasSize(1_594);
        assertThat(policies(PolicyScopeType.LOCAL)).extracting(Policy::arn).containsExactly(own);
        List<Policy> all = policies(PolicyScopeType.ALL);
        assertThat(all).hasSize(1_595).doesNotHaveDuplicates();
        assertThat(all).extracting(Policy::arn).containsSubsequence(ADMINISTRATOR, own, READ_ONLY);
        assertThat(iam.listPolicies(r -> r.onlyAttached(true)).policies())
                .extracting(Policy::arn)
                .containsExactly(READ_ONLY);
        assertThat(
                        iam.listPolicies(r ->
                                        r.policyUsageFilter(PolicyUsageType.PERMISSIONS_BOUNDARY))
                                .policies())
                .extracting(Policy::arn)
                .containsExactly(ADMINISTRATOR);
        assertThat(iam.listPolicies(r -> r.pathPrefix("/job-function/")).policies())
                .extracting(Policy::policyName)
                .hasSize(11)
                .contains("Billing", "ViewOnlyAccess");
    }

    @Test
    void it_allows_what_it_says_and_no_more() {
        user("ada", READ_ONLY);
        user("bob", ADMINISTRATOR);
        iam.putUserPermissionsBoundary(r -> r.userName("bob").permissionsBoundary(READ_ONLY));

        assertThat(decision("ada", "s3:GetObject")).isEqualTo("allowed");
        assertThat(decision("ada", "s3:PutObject")).isEqualTo("implicitDeny");
        assertThat(decision("bob", "s3:GetObject")).isEqualTo("allowed");
        assertThat(decision("bob", "s3:PutObject")).isEqualTo("implicitDeny");
        assertThat(
                        account.clients()
                                .http("pastgrant")
                                .get("/v1/who-can?action=s3%3AGetObject")
                                .body())
                .contains(account.arn("user/ada"), READ_ONLY);
    }

    @Test
    void it_narrows_a_session() {
        user("ada", ADMINISTRATOR);
        KeyCalls ada = KeyCalls.of(iam.createAccessKey(r -> r.userName("ada")).accessKey());
        iam.createRole(r ->
                r.roleName("admin")
                        .assumeRolePolicyDocument(PolicyCalls.trust(account.arn("root"))));
        iam.attachRolePolicy(r -> r.roleName("admin").policyArn(ADMINISTRATOR));
        KeyCalls session =
                KeyCalls.of(
                        account.clients()
                                .with(ada)
                                .sts()
                                .assumeRole(r ->
                                        r.roleArn(account.arn("role/admin"))
                                                .roleSessionName("look")
                                                .policyArns(
                                                        PolicyDescriptorType.builder()
                                                                .arn(READ_ONLY)
                                                                .build()))
                                .credentials());
        IamClient narrowed = account.clients().with(session).iam();

        assertThat(narrowed.listUsers().users()).hasSize(1);
        assertThatThrownBy(() -> narrowed.createUser(r -> r.userName("eve")))
                .hasMessageContaining("no session policy allows the iam:CreateUser action");
    }

    @Test
    void the_simulator_names_it() {
        user("ada", READ_ONLY);

        SimulatePrincipalPolicyResponse simulated =
                iam.simulatePrincipalPolicy(r ->
                        r.policySourceArn(account.arn("user/ada")).actionNames("s3:GetObject"));

        assertThat(simulated.evaluationResults().getFirst().evalDecisionAsString())
                .isEqualTo("allowed");
        assertThat(simulated.evaluationResults().getFirst().matchedStatements().getFirst())
                .satisfies(statement ->
                        assertThat(statement.sourcePolicyId()).isEqualTo("ReadOnlyAccess"));
    }

    @Test
    void it_is_read_only() {
        assertThatThrownBy(() -> iam.deletePolicy(r -> r.policyArn(READ_ONLY)))
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        refused -> {
                            assertThat(refused.statusCode()).isEqualTo(403);
                            assertThat(refused.awsErrorDetails().errorCode())
                                    .isEqualTo("AccessDenied");
                        });
    }

    @Test
    void a_policy_of_a_service_linked_role_is_not_attached_by_hand() {
        iam.createUser(r -> r.userName("ada"));

        assertThat(iam.getPolicy(r -> r.policyArn(LINKED)).policy().isAttachable()).isFalse();
        assertThatThrownBy(() -> iam.attachUserPolicy(r -> r.userName("ada").policyArn(LINKED)))
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        refused ->
                                assertThat(refused.awsErrorDetails().errorCode())
                                        .isEqualTo("PolicyNotAttachable"));
    }

    @ParameterizedTest
    @CsvSource({"aws-us-gov, aws", "aws-cn, aws", "aws, aws-cn"})
    void it_is_of_the_partition_of_its_account(String home, String elsewhere) {
        IamClient there =
                RunningServer.freshAccount(SERVER.operator(), "{\"partition\":\"" + home + "\"}")
                        .clients()
                        .iam();
        there.createUser(r -> r.userName("ada"));
        String policy = "arn:" + home + ":iam::aws:policy/AWSXrayFullAccess";

        there.attachUserPolicy(r -> r.userName("ada").policyArn(policy));

        assertThat(there.listPolicies(r -> r.onlyAttached(true)).policies())
                .extracting(Policy::arn)
                .containsExactly(policy);
        assertThatThrownBy(() ->
                        there.attachUserPolicy(
                                r -> r.userName("ada").policyArn(policy.replace(home, elsewhere))))
                .isInstanceOf(AwsServiceException.class);
        assertThatThrownBy(() -> there.getPolicy(r -> r.policyArn(policy.replace(home, elsewhere))))
                .isInstanceOf(AwsServiceException.class);
    }
}
