package dev.pastgrant.api.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.delegation.DelegationCommand.AssociateDelegationRequest;
import dev.pastgrant.domain.account.delegation.DelegationCommand.CreateDelegationRequest;
import dev.pastgrant.domain.account.delegation.DelegationTerms;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.PolicyText;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.AcceptDelegationRequestRequest;
import software.amazon.awssdk.services.iam.model.AssociateDelegationRequestRequest;
import software.amazon.awssdk.services.iam.model.CreateDelegationRequestRequest;
import software.amazon.awssdk.services.iam.model.GetDelegationRequestRequest;
import software.amazon.awssdk.services.iam.model.GetHumanReadableSummaryRequest;
import software.amazon.awssdk.services.iam.model.ListDelegationRequestsRequest;
import software.amazon.awssdk.services.iam.model.RejectDelegationRequestRequest;
import software.amazon.awssdk.services.iam.model.UpdateDelegationRequestRequest;

class DelegationPermissionsTest {
    private static final String ID = "11111111-2222-4333-8444-555555555555";
    private static final String ALICE = "arn:aws:iam::123456789012:user/people/Alice";
    private static final String TOPIC = "arn:aws:sns:eu-west-1:123456789012:news";

    final PlannedAccount desk =
            new PlannedAccount()
                    .given(
                            Scene.user("/people/", "Alice"),
                            Scene.policy("/shared/", "ReadAll"),
                            new CreateDelegationRequest(ID, terms()),
                            new AssociateDelegationRequest(ID, new Arn(ALICE)));

    private static DelegationTerms terms() {
        return new DelegationTerms(
                null,
                "reads",
                new Arn(Scene.policyArn("/shared/ReadAll")),
                List.of(),
                new PolicyText(""),
                null,
                "onboarding",
                null,
                TOPIC,
                3600,
                false);
    }

    @Test
    void each_operation_needs_the_permissions_of_the_table() throws IOException {
        assertThat(PermissionTable.of(desk, requests()))
                .isEqualTo(PermissionTable.golden("permissions-of-delegation-requests.txt"));
    }

    static Stream<SdkPojo> requests() {
        return Stream.of(
                CreateDelegationRequestRequest.builder()
                        .description("reads")
                        .permissions(p -> p.policyTemplateArn(Scene.policyArn("/shared/ReadAll")))
                        .requestorWorkflowId("onboarding-2")
                        .notificationChannel(TOPIC)
                        .sessionDuration(3600)
                        .build(),
                GetDelegationRequestRequest.builder().delegationRequestId(ID).build(),
                GetDelegationRequestRequest.builder().delegationRequestId(ID + "x").build(),
                ListDelegationRequestsRequest.builder().build(),
                ListDelegationRequestsRequest.builder().ownerId(ALICE).build(),
                AssociateDelegationRequestRequest.builder().delegationRequestId(ID).build(),
                UpdateDelegationRequestRequest.builder().delegationRequestId(ID).build(),
                AcceptDelegationRequestRequest.builder().delegationRequestId(ID).build(),
                RejectDelegationRequestRequest.builder().delegationRequestId(ID).build(),
                GetHumanReadableSummaryRequest.builder()
                        .entityArn("arn:aws:iam::123456789012:delegation-request/" + ID)
                        .build());
    }
}
