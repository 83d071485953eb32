package dev.pastgrant.api.iam.password;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.iam.PlannedAccount;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.DeleteAccountPasswordPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetAccountPasswordPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetAccountPasswordPolicyResponse;
import software.amazon.awssdk.services.iam.model.PasswordPolicy;
import software.amazon.awssdk.services.iam.model.UpdateAccountPasswordPolicyRequest;

class AccountPasswordPolicyTest {
    private final PlannedAccount desk = new PlannedAccount();

    private PasswordPolicy policy() {
        return desk.send(
                        GetAccountPasswordPolicyRequest.builder().build(),
                        GetAccountPasswordPolicyResponse.class)
                .passwordPolicy();
    }

    @Test
    void what_is_set_is_shown() {
        desk.send(
                UpdateAccountPasswordPolicyRequest.builder()
                        .minimumPasswordLength(14)
                        .requireSymbols(true)
                        .requireNumbers(true)
                        .requireUppercaseCharacters(true)
                        .requireLowercaseCharacters(true)
                        .allowUsersToChangePassword(true)
                        .maxPasswordAge(90)
                        .passwordReusePrevention(24)
                        .hardExpiry(true)
                        .build());

        assertThat(policy())
                .isEqualTo(
                        PasswordPolicy.builder()
                                .minimumPasswordLength(14)
                                .requireSymbols(true)
                                .requireNumbers(true)
                                .requireUppercaseCharacters(true)
                                .requireLowercaseCharacters(true)
                                .allowUsersToChangePassword(true)
                                .expirePasswords(true)
                                .maxPasswordAge(90)
                                .passwordReusePrevention(24)
                                .hardExpiry(true)
                                .build());
    }

    @Test
    void what_an_update_leaves_out_returns_to_the_default() {
        desk.send(
                UpdateAccountPasswordPolicyRequest.builder()
                        .minimumPasswordLength(14)
                        .maxPasswordAge(90)
                        .build(),
                UpdateAccountPasswordPolicyRequest.builder().requireNumbers(true).build());

        assertThat(policy())
                .isEqualTo(
                        PasswordPolicy.builder()
                                .minimumPasswordLength(6)
                                .requireSymbols(false)
                                .requireNumbers(true)
                                .requireUppercaseCharacters(false)
                                .requireLowercaseCharacters(false)
                                .allowUsersToChangePassword(false)
                                .expirePasswords(false)
                                .build());
    }

    @Test
    void an_account_without_a_policy_has_none_to_show() {
        String none = "The Password Policy with domain name 123456789012 cannot be found.";
        assertThat(desk.refusal(GetAccountPasswordPolicyRequest.builder().build()).message())
                .isEqualTo(none);
        desk.send(
                UpdateAccountPasswordPolicyRequest.builder().build(),
                DeleteAccountPasswordPolicyRequest.builder().build());
        assertThat(desk.refusal(GetAccountPasswordPolicyRequest.builder().build()).message())
                .isEqualTo(none);
    }
}
