package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;

/** Everything of an account is in the partition that the account was opened in. */
class PartitionsTest {
    @RegisterExtension static final RunningServer SERVER = new RunningServer();

    private static FreshAccount account(String partition) {
        return RunningServer.freshAccount(
                SERVER.operator(), "{\"partition\": \"" + partition + "\"}");
    }

    private static String arn(String partition, FreshAccount account, String resource) {
        return "arn:" + partition + ":iam::" + account.id() + ":" + resource;
    }

    private static void assertMalformed(ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        refused -> {
                            assertThat(refused.awsErrorDetails().errorCode())
                                    .isEqualTo("MalformedPolicyDocument");
                            assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo(message);
                        });
    }

    private static void createRole(IamClient iam, String name, String trust) {
        iam.createRole(r -> r.roleName(name).assumeRolePolicyDocument(trust));
    }

    private static String trustService(String name) {
        return PolicyCalls.TRUST_EC2.replace("ec2.amazonaws.com", name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws", "aws-cn", "aws-us-gov"})
    void every_arn_is_of_the_partition(String partition) {
        FreshAccount account = account(partition);
        IamClient iam = account.clients().iam();

        assertThat(
                        List.of(
                                account.clients().sts().getCallerIdentity().arn(),
                                iam.createUser(r -> r.userName("ada")).user().arn(),
                                iam.createGroup(r -> r.groupName("staff")).group().arn(),
                                iam.createPolicy(r ->
                                                r.policyName("all")
                                                        .policyDocument(PolicyCalls.allow("s3:*")))
                                        .policy()
                                        .arn(),
                                iam.createVirtualMFADevice(r -> r.virtualMFADeviceName("phone"))
                                        .virtualMFADevice()
                                        .serialNumber()))
                .containsExactly(
                        arn(partition, account, "root"),
                        arn(partition, account, "user/ada"),
                        arn(partition, account, "group/staff"),
                        arn(partition, account, "policy/all"),
                        arn(partition, account, "mfa/phone"));
        iam.attachUserPolicy(
                r -> r.userName("ada").policyArn(arn(partition, account, "policy/all")));
        assertThat(iam.listAttachedUserPolicies(r -> r.userName("ada")).attachedPolicies())
                .hasSize(1);
        JsonNode listed =
                JsonReply.parse(
                                SERVER.operator()
                                        .http("pastgrant")
                                        .get("/v1/accounts?limit=1000")
                                        .body())
                        .get("accounts");
        assertThat(listed)
                .anySatisfy(each -> {
                    assertThat(each.get("accountId").textValue()).isEqualTo(account.id());
                    assertThat(each.get("partition").textValue()).isEqualTo(partition);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws-cn", "aws-us-gov"})
    void sessions_decisions_and_simulations_are_of_the_partition(String partition) {
        FreshAccount account = account(partition);
        IamClient iam = account.clients().iam();
        iam.createUser(r -> r.userName("ada"));
        iam.putUserPolicy(
                r -> r.userName("ada").policyName("all").policyDocument(PolicyCalls.allow("*")));
        var key = iam.createAccessKey(r -> r.userName("ada")).accessKey();
        Clients ada =
                account.clients()
                        .with(new KeyCalls(key.accessKeyId(), key.secretAccessKey(), null));
        createRole(iam, "ci", PolicyCalls.trust(arn(partition, account, "root")));
        String role = arn(partition, account, "role/ci");

        var session = ada.sts().assumeRole(r -> r.roleArn(role).roleSessionName("one"));

        assertThat(session.assumedRoleUser().arn())
                .isEqualTo("arn:%s:sts::%s:assumed-role/ci/one".formatted(partition, account.id()));
        assertThat(
                        iam.simulatePrincipalPolicy(r ->
                                        r.policySourceArn(arn(partition, account, "user/ada"))
                                                .actionNames("s3:GetObject"))
                                .evaluationResults()
                                .getFirst()
                                .evalDecision())
                .isEqualTo(PolicyEvaluationDecisionType.ALLOWED);
        String asked =
                """
                {"principal": "%s", "action": "s3:GetObject", "resource": "arn:%s:s3:::b/o"}\
                """
                        .formatted(arn(partition, account, "user/ada"), partition);
        assertThat(
                        JsonReply.parse(
                                        account.clients()
                                                .http("pastgrant")
                                                .post("/v1/authorize", asked, Map.of())
                                                .body())
                                .get("decision")
                                .textValue())
                .isEqualTo("allowed");
    }

    @ParameterizedTest
    @CsvSource({"aws,us-east-1", "aws-cn,cn-north-1", "aws-us-gov,us-gov-west-1"})
    void records_are_of_the_region_of_iam(String partition, String region) {
        FreshAccount account = account(partition);
        account.clients().iam().createUser(r -> r.userName("ada"));

        JsonNode record =
                RunningServer.audit(account.clients(), Map.of("action", "CreateUser")).getFirst();

        assertThat(record.get("awsRegion").textValue()).isEqualTo(region);
        assertThat(record.at("/userIdentity/arn").textValue())
                .isEqualTo(arn(partition, account, "root"));
    }

    @Test
    void a_policy_names_nothing_of_another_partition() {
        FreshAccount account = account("aws-cn");
        IamClient iam = account.clients().iam();
        iam.createUser(r -> r.userName("ada"));

        assertMalformed(
                () ->
                        iam.putUserPolicy(r ->
                                r.userName("ada")
                                        .policyName("one")
                                        .policyDocument(PolicyCalls.READ_REPORTS)),
                "Partition \"aws\" is not valid for resource \"arn:aws:s3:::reports/*\".");
        iam.putUserPolicy(r ->
                r.userName("ada")
                        .policyName("one")
                        .policyDocument(
                                PolicyCalls.READ_REPORTS.replace("arn:aws:", "arn:aws-cn:")));
        for (String principal :
                List.of("arn:aws:iam::123456789012:root", arn("aws", account, "user/ada"))) {
            assertMalformed(
                    () -> createRole(iam, "ci", PolicyCalls.trust(principal)),
                    "Invalid principal in policy: \"AWS\":\"" + principal + "\"");
        }
    }

    @Test
    void a_service_of_china_has_its_name_there_only() {
        String name = "ec2.amazonaws.com.cn";
        createRole(account("aws-cn").clients().iam(), "one", trustService(name));
        createRole(account("aws-cn").clients().iam(), "two", trustService("lambda.amazonaws.com"));

        IamClient government = account("aws-us-gov").clients().iam();
        assertMalformed(
                () -> createRole(government, "one", trustService(name)),
                "Invalid principal in policy: \"SERVICE\":\"" + name + "\"");
    }

    @Test
    void nobody_assumes_a_role_of_another_partition() {
        FreshAccount account = account("aws-us-gov");
        createRole(
                account.clients().iam(),
                "ci",
                PolicyCalls.trust(arn("aws-us-gov", account, "root"))
                        .replace(arn("aws-us-gov", account, "root"), "123456789012"));
        IamClient iam = SERVER.operator().iam();
        iam.createUser(r -> r.userName("across"));
        iam.putUserPolicy(
                r -> r.userName("across").policyName("all").policyDocument(PolicyCalls.allow("*")));
        var key = iam.createAccessKey(r -> r.userName("across")).accessKey();
        Clients across =
                SERVER.operator()
                        .with(new KeyCalls(key.accessKeyId(), key.secretAccessKey(), null));

        assertThatThrownBy(() ->
                        across.sts()
                                .assumeRole(r ->
                                        r.roleArn(arn("aws-us-gov", account, "role/ci"))
                                                .roleSessionName("one")))
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        refused ->
                                assertThat(refused.awsErrorDetails().errorCode())
                                        .isEqualTo("AccessDenied"));
    }

    @Test
    void a_partition_that_aws_does_not_have_is_refused() {
        var reply =
                SERVER.operator()
                        .http("pastgrant")
                        .post("/v1/accounts", "{\"partition\": \"aws-mars\"}", Map.of());

        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(400);
    }
}
