package dev.pastgrant.api.iam.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.api.iam.PlannedAccount;
import dev.pastgrant.api.iam.Scene;
import dev.pastgrant.api.v1.evaluate.GoldenCases;
import dev.pastgrant.domain.account.group.GroupCommand.AddUserToGroup;
import dev.pastgrant.domain.account.policy.GrantCommand.AttachPolicy;
import dev.pastgrant.domain.account.policy.GrantCommand.PutInlinePolicy;
import dev.pastgrant.domain.account.policy.GrantCommand.PutPermissionsBoundary;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.policy.request.Requirement;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.GetContextKeysForCustomPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetContextKeysForPrincipalPolicyRequest;
import software.amazon.awssdk.services.iam.model.SimulateCustomPolicyRequest;
import software.amazon.awssdk.services.iam.model.SimulateCustomPolicyResponse;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyRequest;

class PolicySimulatorTest {
    private static final String READ_REPORTS =
            """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports"},
              {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*"}
            ]}
            """;

    /** Alice of /staff/ is in the developers; the deployer's boundary lets it use S3 only. */
    private final PlannedAccount account =
            new PlannedAccount()
                    .given(
                            Scene.user("/staff/", "alice", new Tag("team", "red")),
                            Scene.group("/", "developers"),
                            new AddUserToGroup(name("developers"), name("alice")),
                            Scene.role("/ops/", "deployer"),
                            Scene.policy("/", "ReadReports"))
                    .given(
                            inline(
                                    UniqueId.Kind.USER,
                                    "alice",
                                    "own",
                                    "{\"Version\": \"2012-10-17\", \"Statement\": {\"Effect\":"
                                            + " \"Allow\", \"Action\": \"s3:*\", \"Resource\":"
                                            + " \"arn:aws:s3:::home/${aws:username}/*\"}}"),
                            inline(
                                    UniqueId.Kind.GROUP,
                                    "developers",
                                    "careful",
                                    "{\"Version\": \"2012-10-17\", \"Statement\": {\"Effect\":"
                                            + " \"Deny\", \"Action\": \"s3:Delete*\", \"Resource\":"
                                            + " \"*\", \"Condition\": {\"Bool\":"
                                            + " {\"aws:MultiFactorAuthPresent\": \"false\"}}}}"),
                            inline(
                                    UniqueId.Kind.ROLE,
                                    "deployer",
                                    "all",
                                    "{\"Version\": \"2012-10-17\", \"Statement\": {\"Effect\":"
                                            + " \"Allow\", \"Action\": \"*\", \"Resource\":"
                                            + " \"*\"}}"),
                            new AttachPolicy(
                                    UniqueId.Kind.GROUP,
                                    name("developers"),
                                    new Arn(Scene.policyArn("/ReadReports"))),
                            new PutPermissionsBoundary(
                                    UniqueId.Kind.ROLE,
                                    name("deployer"),
                                    new Arn(Scene.policyArn("/ReadReports"))));

    private static PutInlinePolicy inline(
            UniqueId.Kind kind, String entity, String policy, String document) {
        return new PutInlinePolicy(kind, name(entity), policy, new PolicyText(document));
    }

    private static EntityName name(String text) {
        return new EntityName(text);
    }

    @TestFactory
    Stream<DynamicTest> a_simulation_gets_the_response_beside_it() {
        return Stream.of("simulations", "organizations-and-exclusions")
                .flatMap(file ->
                        GoldenCases.each("simulator/" + file + ".json", this::assertAnswered));
    }

    private void assertAnswered(JsonNode golden) {
        SdkPojo response = (SdkPojo) account.answer(request(golden)).response();
        assertThat(PojoJson.write(response).toPrettyString())
                .isEqualTo(golden.get("response").toPrettyString());
    }

    @TestFactory
    Stream<DynamicTest> what_cannot_be_simulated_is_refused_in_aws_s_words() {
        return GoldenCases.each(
                "simulator/refusals.json",
                golden -> {
                    Refusal refusal = account.refusal(request(golden));
                    assertThat(refusal.code().text()).isEqualTo(golden.get("code").textValue());
                    assertThat(refusal.message()).isEqualTo(golden.get("message").textValue());
                });
    }

    private static SdkPojo request(JsonNode golden) {
        JsonNode request = golden.get("request");
        return switch (golden.get("operation").textValue()) {
            case "SimulateCustomPolicy" ->
                    PojoJson.read(request, SimulateCustomPolicyRequest.builder());
            case "SimulatePrincipalPolicy" ->
                    PojoJson.read(request, SimulatePrincipalPolicyRequest.builder());
            case "GetContextKeysForCustomPolicy" ->
                    PojoJson.read(request, GetContextKeysForCustomPolicyRequest.builder());
            case "GetContextKeysForPrincipalPolicy" ->
                    PojoJson.read(request, GetContextKeysForPrincipalPolicyRequest.builder());
            default -> throw new AssertionError(golden);
        };
    }

    @Test
    void pages_go_through_the_actions_in_their_order() {
        List<String> actions = IntStream.range(0, 25).mapToObj(i -> "s3:Action" + i).toList();
        List<SimulateCustomPolicyResponse> pages =
                PlannedAccount.pages(
                        marker ->
                                account.send(
                                        SimulateCustomPolicyRequest.builder()
                                                .policyInputList(READ_REPORTS)
                                                .actionNames(actions)
                                                .maxItems(10)
                                                .marker(marker)
                                                .build(),
                                        SimulateCustomPolicyResponse.class),
                        SimulateCustomPolicyResponse::marker);
        assertThat(pages)
                .extracting(page -> page.evaluationResults().size())
                .containsExactly(10, 10, 5);
        assertThat(pages)
                .extracting(SimulateCustomPolicyResponse::isTruncated)
                .containsExactly(true, true, false);
        assertThat(pages)
                .flatExtracting(SimulateCustomPolicyResponse::evaluationResults)
                .extracting(EvaluationResult::evalActionName)
                .isEqualTo(actions);
    }

    @Test
    void a_page_is_shorter_than_asked_for_if_there_are_very_many_resources() {
        SimulateCustomPolicyResponse response =
                account.send(
                        SimulateCustomPolicyRequest.builder()
                                .policyInputList(READ_REPORTS)
                                .actionNames("s3:GetObject", "s3:PutObject", "s3:DeleteObject")
                                .resourceArns(
                                        IntStream.range(0, 400)
                                                .mapToObj(i -> "arn:aws:s3:::reports/" + i)
                                                .toList())
                                .build(),
                        SimulateCustomPolicyResponse.class);
        assertThat(response.evaluationResults()).hasSize(2);
        assertThat(response.isTruncated()).isTrue();
    }

    @Test
    void no_request_is_endless_work() {
        List<String> resources =
                IntStream.rangeClosed(0, 1_000).mapToObj(i -> "arn:aws:s3:::b/" + i).toList();
        Refusal refusal =
                account.refusal(
                        SimulateCustomPolicyRequest.builder()
                                .policyInputList(READ_REPORTS)
                                .actionNames("s3:GetObject")
                                .resourceArns(resources)
                                .build());
        assertThat(refusal.message()).isEqualTo("ResourceArns cannot have more than 1000 members.");
    }

    @Test
    void a_simulation_needs_the_permission_for_whose_policies_it_shows() {
        assertThat(
                        account.plan(
                                        SimulatePrincipalPolicyRequest.builder()
                                                .policySourceArn(
                                                        "arn:aws:iam::123456789012:user/staff/alice")
                                                .actionNames("s3:GetObject")
                                                .build())
                                .requires()
                                .apply(account.account()))
                .singleElement()
                .satisfies(needs -> {
                    assertThat(needs.action()).isEqualTo("iam:SimulatePrincipalPolicy");
                    assertThat(needs.resource())
                            .isEqualTo("arn:aws:iam::123456789012:user/staff/alice");
                    assertThat(needs.context())
                            .containsEntry("aws:ResourceTag/team", List.of("red"));
                });
        assertThat(
                        account.plan(
                                        SimulateCustomPolicyRequest.builder()
                                                .policyInputList(READ_REPORTS)
                                                .actionNames("s3:GetObject")
                                                .build())
                                .requires()
                                .apply(account.account()))
                .containsExactly(new Requirement("iam:SimulateCustomPolicy", "*"));
    }
}
