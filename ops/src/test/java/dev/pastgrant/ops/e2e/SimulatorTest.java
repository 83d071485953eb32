package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.ops.secrets.Keyset;
import dev.pastgrant.ops.secrets.SealedAuthorizationMessages;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.interpreter.AuthorizationMessage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.ContextEntry;
import software.amazon.awssdk.services.iam.model.ContextKeyTypeEnum;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.InvalidInputException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyRequest;
import software.amazon.awssdk.services.sts.model.InvalidAuthorizationMessageException;
import software.amazon.awssdk.services.sts.model.StsException;

/** The policy simulator as the AWS SDK for Java sees it. */
class SimulatorTest {
    @RegisterExtension static final RunningServer SERVER = new RunningServer();

    private static final String OFFICE_ONLY =
            """
            {"Version": "2012-10-17", "Statement": [
              {"Sid": "Read", "Effect": "Allow", "Action": "s3:Get*", "Resource": "arn:aws:s3:::reports/*",
               "Condition": {"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}}]}\
            """;

    private final FreshAccount account = SERVER.freshAccount();
    private final IamClient iam = account.clients().iam();

    @BeforeEach
    void createAlice() {
        iam.createUser(r -> r.userName("alice"));
    }

    @Test
    void a_user_is_simulated_with_its_policies_and_the_keys_given() {
        iam.putUserPolicy(
                r -> r.userName("alice").policyName("office").policyDocument(OFFICE_ONLY));

        EvaluationResult outside = simulate(iam, "198.51.100.1");
        assertThat(outside.evalDecision()).isEqualTo(PolicyEvaluationDecisionType.IMPLICIT_DENY);
        assertThat(outside.matchedStatements()).isEmpty();

        EvaluationResult inside = simulate(iam, "203.0.113.1");
        assertThat(inside.evalDecision()).isEqualTo(PolicyEvaluationDecisionType.ALLOWED);
        assertThat(inside.hasEvalDecisionDetails()).isTrue();
        assertThat(inside.matchedStatements())
                .singleElement()
                .satisfies(statement -> {
                    assertThat(statement.sourcePolicyId()).isEqualTo("user_alice_office");
                    assertThat(statement.sourcePolicyTypeAsString()).isEqualTo("IAM Policy");
                    assertThat(statement.startPosition().line()).isEqualTo(1);
                    assertThat(statement.endPosition().line()).isEqualTo(3);
                });
        assertThat(inside.resourceSpecificResults())
                .singleElement()
                .satisfies(result ->
                        assertThat(result.evalResourceName()).isEqualTo("arn:aws:s3:::reports/q1"));
    }

    private EvaluationResult simulate(IamClient client, String address) {
        return client.simulatePrincipalPolicy(r ->
                        r.policySourceArn(account.arn("user/alice"))
                                .actionNames("s3:GetObject")
                                .resourceArns("arn:aws:s3:::reports/q1")
                                .contextEntries(
                                        ContextEntry.builder()
                                                .contextKeyName("aws:SourceIp")
                                                .contextKeyType(ContextKeyTypeEnum.IP)
                                                .contextKeyValues(address)
                                                .build()))
                .evaluationResults()
                .getFirst();
    }

    @Test
    void the_past_is_simulated_with_the_policies_of_the_past() {
        String before = now();
        iam.putUserPolicy(
                r -> r.userName("alice").policyName("office").policyDocument(OFFICE_ONLY));

        assertThat(simulate(account.clients().iamAsOf(before), "203.0.113.1").evalDecision())
                .isEqualTo(PolicyEvaluationDecisionType.IMPLICIT_DENY);
        assertThat(simulate(account.clients().iamAsOf(now()), "203.0.113.1").evalDecision())
                .isEqualTo(PolicyEvaluationDecisionType.ALLOWED);
        assertThatThrownBy(() -> simulate(account.clients().iamAsOf("-2h"), "203.0.113.1"))
                .isInstanceOf(NoSuchEntityException.class)
                .hasMessageContaining("The user with name alice cannot be found.");
    }

    private String now() {
        return JsonReply.parse(account.clients().http("pastgrant").get("/v1/now").body())
                .get("time")
                .textValue();
    }

    @Test
    void the_sdk_pages_through_results_of_one_moment() {
        List<String> actions = List.of("s3:GetObject", "s3:PutObject", "sqs:SendMessage");
        SimulatePrincipalPolicyRequest request =
                SimulatePrincipalPolicyRequest.builder()
                        .policySourceArn(account.arn("user/alice"))
                        .actionNames(actions)
                        .maxItems(1)
                        .build();
        IamClient past = account.clients().iamAsOf("@" + positionNow());
        var firstPage = past.simulatePrincipalPolicy(request);
        iam.putUserPolicy(
                r -> r.userName("alice").policyName("all").policyDocument(PolicyCalls.allow("*")));

        assertThat(firstPage.isTruncated()).isTrue();
        assertThat(past.simulatePrincipalPolicyPaginator(request).evaluationResults())
                .extracting(EvaluationResult::evalActionName)
                .isEqualTo(actions);
        assertThat(past.simulatePrincipalPolicyPaginator(request).evaluationResults())
                .extracting(EvaluationResult::evalDecision)
                .containsOnly(PolicyEvaluationDecisionType.IMPLICIT_DENY);
        assertThat(iam.simulatePrincipalPolicyPaginator(request).evaluationResults())
                .extracting(EvaluationResult::evalDecision)
                .containsOnly(PolicyEvaluationDecisionType.ALLOWED);
    }

    private String positionNow() {
        return JsonReply.parse(account.clients().http("pastgrant").get("/v1/now").body())
                .get("position")
                .asText();
    }

    @Test
    void policies_that_nobody_has_yet_are_simulated_too() {
        EvaluationResult result =
                iam.simulateCustomPolicy(r ->
                                r.policyInputList(PolicyCalls.allow("s3:*"))
                                        .permissionsBoundaryPolicyInputList(
                                                PolicyCalls.allow("ec2:*"))
                                        .actionNames("s3:GetObject"))
                        .evaluationResults()
                        .getFirst();
        assertThat(result.evalDecision()).isEqualTo(PolicyEvaluationDecisionType.IMPLICIT_DENY);
        assertThat(result.permissionsBoundaryDecisionDetail().allowedByPermissionsBoundary())
                .isFalse();
        assertThatThrownBy(() ->
                        iam.simulateCustomPolicy(
                                r -> r.policyInputList("{").actionNames("s3:GetObject")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void the_keys_that_a_simulation_needs_are_listed() {
        iam.putUserPolicy(
                r -> r.userName("alice").policyName("office").policyDocument(OFFICE_ONLY));
        assertThat(
                        iam.getContextKeysForPrincipalPolicy(
                                        r -> r.policySourceArn(account.arn("user/alice")))
                                .contextKeyNames())
                .containsExactly("aws:SourceIp");
        assertThat(
                        iam.getContextKeysForCustomPolicy(r -> r.policyInputList(OFFICE_ONLY))
                                .contextKeyNames())
                .containsExactly("aws:SourceIp");
    }

    @Test
    void to_see_what_others_may_do_takes_a_permission_and_is_recorded() {
        IamClient alices = account.clients().with(keyOf("alice")).iam();
        assertThatThrownBy(() -> simulate(alices, "203.0.113.1"))
                .isInstanceOf(IamException.class)
                .hasMessageContaining(
                        "is not authorized to perform: iam:SimulatePrincipalPolicy on resource: "
                                + account.arn("user/alice"));

        simulate(iam, "203.0.113.1");
        List<JsonNode> records =
                RunningServer.audit(account.clients(), Map.of("action", "SimulatePrincipalPolicy"));
        assertThat(records).hasSize(2);
        assertThat(records.getFirst().at("/requestParameters/policySourceArn").textValue())
                .isEqualTo(account.arn("user/alice"));
        assertThat(records.getFirst().get("readOnly").booleanValue()).isTrue();
        assertThat(records.getLast().get("errorCode").textValue()).isEqualTo("AccessDenied");
    }

    private KeyCalls keyOf(String user) {
        return KeyCalls.of(iam.createAccessKey(r -> r.userName(user)).accessKey());
    }

    @Test
    void an_encoded_denial_is_decoded_for_those_who_may_of_its_account() throws IOException {
        var messages = new SealedAuthorizationMessages(Keyset.open(SERVER.data()));
        String json = "{\"allowed\":false}";
        String encoded = messages.seal(new AuthorizationMessage(new AccountId(account.id()), json));

        assertThat(
                        account.clients()
                                .sts()
                                .decodeAuthorizationMessage(r -> r.encodedMessage(encoded))
                                .decodedMessage())
                .isEqualTo(json);
        assertThatThrownBy(() ->
                        SERVER.freshAccount()
                                .clients()
                                .sts()
                                .decodeAuthorizationMessage(r -> r.encodedMessage(encoded)))
                .isInstanceOf(InvalidAuthorizationMessageException.class);
        assertThatThrownBy(() ->
                        account.clients()
                                .sts()
                                .decodeAuthorizationMessage(r -> r.encodedMessage("nonsense")))
                .isInstanceOf(InvalidAuthorizationMessageException.class)
                .hasMessageContaining("Message is not valid");
        assertThatThrownBy(() ->
                        account.clients()
                                .with(keyOf("alice"))
                                .sts()
                                .decodeAuthorizationMessage(r -> r.encodedMessage(encoded)))
                .isInstanceOf(StsException.class)
                .hasMessageContaining(
                        "is not authorized to perform: sts:DecodeAuthorizationMessage");
    }
}
