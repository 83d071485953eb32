package dev.pastgrant.api.iam.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.iam.PlannedAccount;
import dev.pastgrant.api.iam.Scene;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.refusal.IamError;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.CreateAccountAliasRequest;
import software.amazon.awssdk.services.iam.model.CreateVirtualMfaDeviceRequest;
import software.amazon.awssdk.services.iam.model.DeleteAccountAliasRequest;
import software.amazon.awssdk.services.iam.model.GetAccountSummaryRequest;
import software.amazon.awssdk.services.iam.model.GetAccountSummaryResponse;
import software.amazon.awssdk.services.iam.model.ListAccountAliasesRequest;
import software.amazon.awssdk.services.iam.model.ListAccountAliasesResponse;
import software.amazon.awssdk.services.iam.model.SummaryKeyType;

class AccountsOwnTest {
    private final PlannedAccount desk = new PlannedAccount();

    private static CreateAccountAliasRequest create(String alias) {
        return CreateAccountAliasRequest.builder().accountAlias(alias).build();
    }

    private List<String> aliases() {
        return desk.send(
                        ListAccountAliasesRequest.builder().build(),
                        ListAccountAliasesResponse.class)
                .accountAliases();
    }

    private Map<SummaryKeyType, Integer> summary() {
        return desk.send(
                        GetAccountSummaryRequest.builder().build(), GetAccountSummaryResponse.class)
                .summaryMap();
    }

    @Test
    void an_alias_replaces_the_one_before() {
        assertThat(aliases()).isEmpty();
        desk.send(create("acme"), create("acme-corp"));
        assertThat(aliases()).containsExactly("acme-corp");

        desk.send(DeleteAccountAliasRequest.builder().accountAlias("acme-corp").build());
        assertThat(aliases()).isEmpty();
    }

    @Test
    void an_alias_is_recorded_by_its_name() {
        assertThat(desk.answer(create("acme")).resources())
                .containsExactly(new ResourceRef("AWS::IAM::AccountAlias", "acme"));
    }

    @Test
    void an_alias_that_is_not_there_cannot_be_deleted() {
        assertThat(
                        desk.refusal(
                                        DeleteAccountAliasRequest.builder()
                                                .accountAlias("acme")
                                                .build())
                                .code())
                .isEqualTo(IamError.NO_SUCH_ENTITY);
    }

    @Test
    void the_summary_has_every_key_that_aws_has() {
        assertThat(summary().keySet())
                .containsExactlyInAnyOrderElementsOf(SummaryKeyType.knownValues());
    }

    @Test
    void the_summary_counts_what_there_is() {
        desk.given(
                        Scene.user("/", "Alice"),
                        Scene.user("/", "Bob"),
                        Scene.group("/", "Devs"),
                        Scene.role("/", "Deployer"),
                        Scene.policy("/", "ReadAll"))
                .send(CreateVirtualMfaDeviceRequest.builder().virtualMFADeviceName("p").build());

        assertThat(summary())
                .containsEntry(SummaryKeyType.USERS, 2)
                .containsEntry(SummaryKeyType.GROUPS, 1)
                .containsEntry(SummaryKeyType.ROLES, 1)
                .containsEntry(SummaryKeyType.POLICIES, 1)
                .containsEntry(SummaryKeyType.POLICY_VERSIONS_IN_USE, 1)
                .containsEntry(SummaryKeyType.MFA_DEVICES, 1)
                .containsEntry(SummaryKeyType.MFA_DEVICES_IN_USE, 0)
                .containsEntry(SummaryKeyType.ACCOUNT_MFA_ENABLED, 0)
                .containsEntry(SummaryKeyType.ACCOUNT_ACCESS_KEYS_PRESENT, 1)
                .containsEntry(SummaryKeyType.USERS_QUOTA, 5000)
                .containsEntry(SummaryKeyType.GROUPS_QUOTA, 300)
                .containsEntry(SummaryKeyType.ACCESS_KEYS_PER_USER_QUOTA, 2)
                .containsEntry(SummaryKeyType.ATTACHED_POLICIES_PER_ROLE_QUOTA, 10)
                .containsEntry(SummaryKeyType.ASSUME_ROLE_POLICY_SIZE_QUOTA, 2048)
                .containsEntry(SummaryKeyType.USER_POLICY_SIZE_QUOTA, 2048)
                .containsEntry(SummaryKeyType.GROUP_POLICY_SIZE_QUOTA, 5120)
                .containsEntry(SummaryKeyType.ROLE_POLICY_SIZE_QUOTA, 10240)
                .containsEntry(SummaryKeyType.POLICY_SIZE_QUOTA, 6144);
    }
}
