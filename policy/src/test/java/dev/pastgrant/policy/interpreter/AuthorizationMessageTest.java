package dev.pastgrant.policy.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.policy.interpreter.AuthorizationMessage.Detail;
import dev.pastgrant.policy.interpreter.Verdict.Denied;
import dev.pastgrant.policy.language.AttributedPolicy;
import dev.pastgrant.policy.language.PolicySource;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.PolicyLayers;
import dev.pastgrant.policy.request.RequestContext;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuthorizationMessageTest {
    private static final AttributedPolicy POLICY =
            AttributedPolicy.of(
                    new PolicyText(
                            """
                            {"Version": "2012-10-17", "Statement": [
                              {"Effect": "Allow", "Action": "s3:*", "Resource": "*"},
                              {"Sid": "NoMachines", "Effect": "Deny", "Action": ["ec2:RunInstances"], "Resource": "*",
                               "Condition": {"StringNotEquals": {"ec2:InstanceType": ["t3.nano", "t3.micro"]}}}]}
                            """),
                    new PolicySource.Inline("own", Cast.ALICE.arn()));
    private static final PolicyLayers LAYERS = PolicyLayers.ofIdentity(List.of(POLICY));

    @Test
    void an_explicit_denial_shows_the_statement_the_request_and_its_keys_as_aws_does()
            throws JsonProcessingException {
        AuthorizationRequest request =
                request("ec2:RunInstances", "arn:aws:ec2:us-east-1:111111111111:instance/*");
        assertThat(Goldens.JSON.readTree(message(request, Detail.ALL).json()))
                .isEqualTo(
                        Goldens.JSON.readTree(
                                """
                                {"allowed": false, "explicitDeny": true,
                                 "matchedStatements": {"items": [
                                   {"statementId": "NoMachines", "effect": "DENY",
                                    "principals": {"items": [{"value": "AIDAALICEALICEALICE01"}]},
                                    "principalGroups": {"items": []},
                                    "actions": {"items": [{"value": "ec2:RunInstances"}]},
                                    "resources": {"items": [{"value": "*"}]},
                                    "conditions": {"items": [
                                      {"key": "ec2:InstanceType", "values": {"items": [{"value": "t3.nano"}, {"value": "t3.micro"}]}}]}}]},
                                 "failures": {"items": []},
                                 "context": {
                                   "principal": {"id": "AIDAALICEALICEALICE01", "name": "alice", "arn": "arn:aws:iam::111111111111:user/staff/alice"},
                                   "action": "RunInstances",
                                   "resource": "arn:aws:ec2:us-east-1:111111111111:instance/*",
                                   "conditions": {"items": [
                                     {"key": "aws:ARN", "values": {"items": [{"value": "arn:aws:ec2:us-east-1:111111111111:instance/*"}]}},
                                     {"key": "aws:Account", "values": {"items": [{"value": "111111111111"}]}},
                                     {"key": "aws:Region", "values": {"items": [{"value": "us-east-1"}]}},
                                     {"key": "aws:Resource", "values": {"items": [{"value": "instance/*"}]}},
                                     {"key": "aws:Service", "values": {"items": [{"value": "ec2"}]}},
                                     {"key": "aws:Type", "values": {"items": [{"value": "instance"}]}},
                                     {"key": "aws:principalaccount", "values": {"items": [{"value": "111111111111"}]}},
                                     {"key": "aws:principalarn", "values": {"items": [{"value": "arn:aws:iam::111111111111:user/staff/alice"}]}},
                                     {"key": "aws:principalisawsservice", "values": {"items": [{"value": "false"}]}},
                                     {"key": "aws:principaltype", "values": {"items": [{"value": "User"}]}},
                                     {"key": "aws:resourceaccount", "values": {"items": [{"value": "111111111111"}]}},
                                     {"key": "aws:userid", "values": {"items": [{"value": "AIDAALICEALICEALICE01"}]}},
                                     {"key": "aws:username", "values": {"items": [{"value": "alice"}]}},
                                     {"key": "ec2:instancetype", "values": {"items": [{"value": "m5.large"}]}}]}}}
                                """));
    }

    @Test
    void an_implicit_denial_has_no_statement_to_show() throws JsonProcessingException {
        AuthorizationRequest request = request("sqs:SendMessage", "*");
        JsonNode json = Goldens.JSON.readTree(message(request, Detail.ALL).json());
        assertThat(json.get("explicitDeny").booleanValue()).isFalse();
        assertThat(json.at("/matchedStatements/items")).isEmpty();
    }

    @Test
    void a_policy_that_cannot_be_read_denies_without_a_statement() throws JsonProcessingException {
        AttributedPolicy unreadable =
                AttributedPolicy.of(
                        new PolicyText("{\"Statement\": {\"Effect\": \"Allow\"}}"),
                        POLICY.source());
        PolicyLayers layers = PolicyLayers.ofIdentity(List.of(unreadable));
        AuthorizationRequest request = request("ec2:RunInstances", "*");
        Denied denied = (Denied) Interpreter.decide(request, layers);
        JsonNode json =
                Goldens.JSON.readTree(
                        AuthorizationMessage.of(Cast.HOME, request, layers, denied, Detail.ALL)
                                .json());
        assertThat(json.get("explicitDeny").booleanValue()).isTrue();
        assertThat(json.at("/matchedStatements/items")).isEmpty();
    }

    @Test
    void what_does_not_fit_is_left_out_rather_than_the_message() {
        AuthorizationRequest request = request("ec2:RunInstances", "*");
        Denied denied = (Denied) Interpreter.decide(request, LAYERS);
        String brief = message(request, Detail.WITHOUT_CONDITION_KEYS).json();
        AuthorizationMessages roomForLess =
                new AuthorizationMessages() {
                    @Override
                    public String seal(AuthorizationMessage message) {
                        return message.json().length() > brief.length()
                                ? "x".repeat(MAX_LENGTH + 1)
                                : message.json();
                    }

                    @Override
                    public Optional<AuthorizationMessage> open(String encoded) {
                        return Optional.empty();
                    }
                };
        assertThat(roomForLess.encode(Cast.HOME, request, LAYERS, denied)).contains(brief);
    }

    private static AuthorizationMessage message(AuthorizationRequest request, Detail detail) {
        Denied denied = (Denied) Interpreter.decide(request, LAYERS);
        return AuthorizationMessage.of(Cast.HOME, request, LAYERS, denied, detail);
    }

    private static AuthorizationRequest request(String action, String resource) {
        return new AuthorizationRequest(
                Cast.ALICE,
                action,
                resource,
                Cast.HOME,
                RequestContext.EMPTY.with("ec2:InstanceType", "m5.large"));
    }
}
