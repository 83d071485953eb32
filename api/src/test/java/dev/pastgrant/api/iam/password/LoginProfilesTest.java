package dev.pastgrant.api.iam.password;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.iam.PlannedAccount;
import dev.pastgrant.api.iam.Scene;
import dev.pastgrant.domain.account.password.LoginProfile;
import dev.pastgrant.domain.account.password.PasswordHash;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.refusal.IamError;
import dev.pastgrant.policy.id.UniqueId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.ChangePasswordRequest;
import software.amazon.awssdk.services.iam.model.CreateLoginProfileRequest;
import software.amazon.awssdk.services.iam.model.CreateLoginProfileResponse;
import software.amazon.awssdk.services.iam.model.DeleteLoginProfileRequest;
import software.amazon.awssdk.services.iam.model.GetAccountSummaryRequest;
import software.amazon.awssdk.services.iam.model.GetAccountSummaryResponse;
import software.amazon.awssdk.services.iam.model.GetLoginProfileRequest;
import software.amazon.awssdk.services.iam.model.GetLoginProfileResponse;
import software.amazon.awssdk.services.iam.model.SummaryKeyType;
import software.amazon.awssdk.services.iam.model.UpdateAccountPasswordPolicyRequest;
import software.amazon.awssdk.services.iam.model.UpdateLoginProfileRequest;

class LoginProfilesTest {
    private static final String FIRST = "First-Password-1";
    private static final String SECOND = "Second-Password-2";

    private final PlannedAccount desk =
            new PlannedAccount().given(Scene.user("/", "Alice")).given(Scene.role("/", "Deployer"));

    private static CreateLoginProfileRequest create(String password) {
        return CreateLoginProfileRequest.builder().userName("alice").password(password).build();
    }

    private static ChangePasswordRequest change(String from, String to) {
        return ChangePasswordRequest.builder().oldPassword(from).newPassword(to).build();
    }

    private GetLoginProfileResponse get() {
        return desk.send(
                GetLoginProfileRequest.builder().userName("alice").build(),
                GetLoginProfileResponse.class);
    }

    private LoginProfile profile() {
        UniqueId alice = desk.account().users().find(new EntityName("alice")).orElseThrow().id();
        return desk.account().loginProfiles().of(alice).orElseThrow();
    }

    @Test
    void a_profile_is_shown_without_its_password() {
        var created =
                desk.send(
                        create(FIRST).toBuilder().passwordResetRequired(true).build(),
                        CreateLoginProfileResponse.class);

        assertThat(created.loginProfile()).isEqualTo(get().loginProfile());
        assertThat(get().loginProfile().userName()).isEqualTo("Alice");
        assertThat(get().loginProfile().createDate()).isEqualTo(profile().createdAt());
        assertThat(get().loginProfile().passwordResetRequired()).isTrue();
    }

    @Test
    void a_changed_password_leaves_the_date_at_which_the_profile_was_created() {
        desk.send(create(FIRST));
        var created = get();
        desk.send(UpdateLoginProfileRequest.builder().userName("alice").password(SECOND).build());
        desk.asUser("Alice").send(change(SECOND, FIRST));

        assertThat(get()).isEqualTo(created);
        assertThat(profile().changedAt()).isAfter(profile().createdAt());
    }

    @Test
    void the_hash_in_the_account_is_sealed_for_its_owner() {
        desk.send(create(FIRST));
        var hash =
                PasswordHash.of(
                        PlannedAccount.VAULT.open(
                                profile().hashes().getFirst(),
                                LoginProfile.sealedFor(profile().owner().text())));
        assertThat(hash.form().salt()).hasSize(22);
    }

    @Test
    void all_passwords_of_a_user_have_the_salt_of_the_first_and_users_have_salts_of_their_own() {
        desk.given(Scene.user("/", "Bob"));
        desk.send(
                create(FIRST),
                UpdateLoginProfileRequest.builder().userName("alice").password(SECOND).build(),
                create(FIRST).toBuilder().userName("bob").build());

        assertThat(profile().forms(PlannedAccount.VAULT)).hasSize(1);
        UniqueId bob = desk.account().users().find(new EntityName("bob")).orElseThrow().id();
        assertThat(desk.account().loginProfiles().of(bob).orElseThrow().forms(PlannedAccount.VAULT))
                .doesNotContainAnyElementsOf(profile().forms(PlannedAccount.VAULT));
    }

    @Test
    void a_user_whose_old_password_is_right_gets_a_new_one() {
        desk.send(create(FIRST));
        desk.asUser("Alice");
        assertThat(desk.refusal(change(SECOND, SECOND)).message())
                .isEqualTo("The old password is incorrect.");
        desk.send(change(FIRST, SECOND));
        assertThat(desk.refusal(change(FIRST, FIRST)).message())
                .isEqualTo("The old password is incorrect.");
    }

    @Test
    void a_password_used_before_is_known_again() {
        desk.send(
                create(FIRST),
                UpdateAccountPasswordPolicyRequest.builder().passwordReusePrevention(2).build());
        desk.asUser("Alice").send(change(FIRST, SECOND));
        assertThat(desk.refusal(change(SECOND, FIRST)).code())
                .isEqualTo(IamError.PASSWORD_POLICY_VIOLATION);
    }

    @Test
    void only_users_change_their_own_password() {
        assertThat(desk.refusal(change(FIRST, SECOND)).code())
                .isEqualTo(IamError.INVALID_USER_TYPE);
        desk.asSessionOf("Deployer");
        assertThat(desk.refusal(change(FIRST, SECOND)).code())
                .isEqualTo(IamError.INVALID_USER_TYPE);
    }

    @Test
    void a_new_profile_needs_a_password() {
        assertThat(
                        desk.refusal(CreateLoginProfileRequest.builder().userName("alice").build())
                                .message())
                .isEqualTo(
                        "1 validation error detected: Value at 'password' failed to satisfy"
                                + " constraint: Member must not be null");
    }

    @Test
    void root_has_a_password_of_its_own_which_the_summary_counts() {
        desk.send(CreateLoginProfileRequest.builder().password(FIRST).build());
        assertThat(
                        desk.send(
                                        GetLoginProfileRequest.builder().build(),
                                        GetLoginProfileResponse.class)
                                .loginProfile()
                                .userName())
                .isEqualTo("123456789012");
        assertThat(summary()).isEqualTo(1);

        desk.send(DeleteLoginProfileRequest.builder().build());
        assertThat(summary()).isEqualTo(0);
    }

    private @Nullable Integer summary() {
        return desk.send(
                        GetAccountSummaryRequest.builder().build(), GetAccountSummaryResponse.class)
                .summaryMap()
                .get(SummaryKeyType.ACCOUNT_PASSWORD_PRESENT);
    }

    @Test
    void a_change_is_recorded_with_the_user_it_is_about() {
        desk.send(create(FIRST));
        desk.asUser("Alice");
        assertThat(desk.answer(change(FIRST, SECOND)).resources())
                .containsExactly(new ResourceRef("AWS::IAM::User", "Alice"));
    }
}
