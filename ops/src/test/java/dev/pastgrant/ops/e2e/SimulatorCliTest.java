package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The policy simulator, typed at the stock {@code aws} command. */
@EnabledIf(value = "awsIsInstalled", disabledReason = "there is no `aws` command on the PATH")
class SimulatorCliTest {
    @RegisterExtension static final RunningServer SERVER = new RunningServer();

    @TempDir static Path folder;

    private final FreshAccount account = SERVER.freshAccount();
    private final AwsCommand root =
            new AwsCommand(SERVER.endpoint().toString(), account.root(), folder);

    static boolean awsIsInstalled() {
        return Program.isOnPath("aws");
    }

    /** AWS's own example, with the answer that its documentation shows. */
    @Test
    void a_custom_policy_is_simulated_as_the_documentation_of_aws_shows() throws Exception {
        JsonNode result =
                root.run(
                                "iam simulate-custom-policy --action-names dynamodb:CreateBackup"
                                        + " --context-entries"
                                        + " ContextKeyName='aws:CurrentTime',ContextKeyValues='2019-04-25T11:00:00Z',ContextKeyType=date"
                                        + " --policy-input-list",
                                "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"dynamodb:*\",\"Resource\":\"*\",\"Condition\":{\"DateGreaterThan\":{\"aws:CurrentTime\":\"2018-08-16T12:00:00Z\"}}}}")
                        .json();
        assertThat(result)
                .isEqualTo(
                        JsonReply.parse(
                                """
                                {"EvaluationResults": [{
                                   "EvalActionName": "dynamodb:CreateBackup",
                                   "EvalResourceName": "*",
                                   "EvalDecision": "allowed",
                                   "MatchedStatements": [{
                                     "SourcePolicyId": "PolicyInputList.1",
                                     "SourcePolicyType": "IAM Policy",
                                     "StartPosition": {"Line": 1, "Column": 38},
                                     "EndPosition": {"Line": 1, "Column": 167}}],
                                   "MissingContextValues": []}]}
                                """));
    }

    @Test
    void a_user_is_simulated_now_and_in_the_past() throws Exception {
        root.run("iam create-user --user-name alice").json();
        String before =
                JsonReply.parse(account.clients().http("pastgrant").get("/v1/now").body())
                        .get("time")
                        .textValue();
        root.run(
                "iam put-user-policy --user-name alice --policy-name own --policy-document",
                PolicyCalls.allow("s3:Get*"));
        String question =
                "iam simulate-principal-policy --action-names s3:GetObject --policy-source-arn "
                        + account.arn("user/alice");

        assertThat(decision(root, question)).isEqualTo("allowed");
        assertThat(decision(root.asOf(before), question)).isEqualTo("implicitDeny");
        assertThat(
                        root.run(
                                        "iam simulate-principal-policy --action-names s3:GetObject"
                                                + " --policy-source-arn "
                                                + account.arn("user/bob"))
                                .errors())
                .contains(
                        "An error occurred (NoSuchEntity) when calling the SimulatePrincipalPolicy"
                                + " operation: The user with name bob cannot be found.");
    }

    private static String decision(AwsCommand aws, String question) throws Exception {
        return aws.run(question).json().at("/EvaluationResults/0/EvalDecision").textValue();
    }

    @Test
    void the_keys_of_a_policy_are_listed_as_the_documentation_of_aws_shows() throws Exception {
        JsonNode keys =
                root.run(
                                "iam get-context-keys-for-custom-policy --policy-input-list",
                                "{\"Version\":\"2012-10-17\", \"Statement\":{\"Effect\":\"Allow\",\"Action\":\"dynamodb:*\",\"Resource\":\"arn:aws:dynamodb:us-west-2:123456789012:table/${aws:username}\",\"Condition\":{\"DateGreaterThan\":{\"aws:CurrentTime\":\"2015-08-16T12:00:00Z\"}}}}")
                        .json();
        assertThat(keys)
                .isEqualTo(
                        JsonReply.parse(
                                "{\"ContextKeyNames\": [\"aws:username\", \"aws:CurrentTime\"]}"));
    }

    @Test
    void a_message_that_is_none_is_refused() throws Exception {
        assertThat(root.run("sts decode-authorization-message --encoded-message nonsense").errors())
                .contains("(InvalidAuthorizationMessageException)", "Message is not valid");
    }
}
