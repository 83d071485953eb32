package dev.pastgrant.domain.account.password;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.account.Examples.ACCOUNT;
import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.Examples.id;
import static dev.pastgrant.domain.account.Examples.name;
import static dev.pastgrant.domain.account.Examples.userCreated;
import static dev.pastgrant.domain.refusal.IamError.DELETE_CONFLICT;
import static dev.pastgrant.domain.refusal.IamError.ENTITY_ALREADY_EXISTS;
import static dev.pastgrant.domain.refusal.IamError.ENTITY_TEMPORARILY_UNMODIFIABLE;
import static dev.pastgrant.domain.refusal.IamError.NO_SUCH_ENTITY;
import static dev.pastgrant.domain.refusal.IamError.PASSWORD_POLICY_VIOLATION;
import static dev.pastgrant.policy.id.UniqueId.Kind.USER;

import dev.pastgrant.domain.account.AccountScenario;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.account.password.LoginProfileCommand.ChangePassword;
import dev.pastgrant.domain.account.password.LoginProfileCommand.CreateLoginProfile;
import dev.pastgrant.domain.account.password.LoginProfileCommand.DeleteLoginProfile;
import dev.pastgrant.domain.account.password.LoginProfileCommand.UpdateLoginProfile;
import dev.pastgrant.domain.account.password.LoginProfileEvent.LoginProfileCreated;
import dev.pastgrant.domain.account.password.LoginProfileEvent.LoginProfileDeleted;
import dev.pastgrant.domain.account.password.LoginProfileEvent.PasswordChanged;
import dev.pastgrant.domain.account.password.LoginProfileEvent.PasswordResetRequirementChanged;
import dev.pastgrant.domain.account.password.PasswordPolicyEvent.AccountPasswordPolicyUpdated;
import dev.pastgrant.domain.account.user.UserCommand.DeleteUser;
import dev.pastgrant.domain.fakes.Passwords;
import dev.pastgrant.domain.fakes.QuickHashing;
import dev.pastgrant.domain.identity.Owner;
import dev.pastgrant.policy.id.UniqueId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoginProfileRulesTest {
    private static final UniqueId ALICE_ID = id(USER, "alice");
    private static final Owner ALICE = new Owner.Named(name("alice"));
    private static final String FIRST = "First-Password-1";
    private static final String SECOND = "Second-Password-2";
    private static final Instant LATER = NOW.plusSeconds(60);

    private static AccountScenario alice() {
        return given(userCreated("alice"));
    }

    private static AccountScenario withPassword() {
        return alice().and(created(FIRST, false));
    }

    private static LoginProfileCreated created(String password, boolean reset) {
        return new LoginProfileCreated(ALICE_ID, Passwords.sealed(ALICE_ID, password), NOW, reset);
    }

    private static PasswordChanged changed(String password, boolean reset) {
        return new PasswordChanged(ALICE_ID, Passwords.sealed(ALICE_ID, password), LATER, reset);
    }

    private static NewPassword password(String text) {
        return Passwords.of(ALICE_ID, text);
    }

    private static ChangePassword change(String from, String to) {
        return new ChangePassword(ALICE, List.of(Passwords.hash(from)), password(to));
    }

    private static AccountPasswordPolicyUpdated preventing(int reuse) {
        return new AccountPasswordPolicyUpdated(
                new PasswordPolicy(6, false, false, false, false, true, 0, reuse, null));
    }

    private static void expectViolation(AccountScenario story, LoginProfileCommand command) {
        story.when(command)
                .thenRefuses(
                        PASSWORD_POLICY_VIOLATION,
                        "Password does not conform to the account password policy.");
    }

    @Test
    void a_user_gets_a_password_once() {
        alice().when(new CreateLoginProfile(ALICE, password(FIRST), true))
                .thenHappens(created(FIRST, true))
                .when(new CreateLoginProfile(ALICE, password(SECOND), false))
                .thenRefuses(ENTITY_ALREADY_EXISTS, "Login Profile for user alice already exists.");
    }

    @Test
    void root_may_have_a_password_too() {
        UniqueId root = UniqueId.root(ACCOUNT);
        given().when(new CreateLoginProfile(new Owner.Root(), Passwords.of(root, FIRST), false))
                .thenHappens(
                        new LoginProfileCreated(root, Passwords.sealed(root, FIRST), NOW, false))
                .when(new DeleteLoginProfile(new Owner.Root()))
                .thenHappens(new LoginProfileDeleted(root));
    }

    @Test
    void a_user_or_a_password_that_is_not_there_cannot_be_changed() {
        given().when(new CreateLoginProfile(ALICE, password(FIRST), false))
                .thenRefuses(NO_SUCH_ENTITY, "The user with name alice cannot be found.");
        for (LoginProfileCommand command :
                List.of(
                        new UpdateLoginProfile(ALICE, password(FIRST), null),
                        change(FIRST, SECOND),
                        new DeleteLoginProfile(ALICE))) {
            alice().when(command)
                    .thenRefuses(NO_SUCH_ENTITY, "Login Profile for User alice cannot be found.");
        }
    }

    @Test
    void an_administrator_changes_the_password_the_requirement_to_reset_it_or_both() {
        AccountScenario story = withPassword().at(LATER);
        story.when(new UpdateLoginProfile(ALICE, password(SECOND), null))
                .thenHappens(changed(SECOND, false));
        story.when(new UpdateLoginProfile(ALICE, password(SECOND), true))
                .thenHappens(changed(SECOND, true))
                .when(new UpdateLoginProfile(ALICE, null, false))
                .thenHappens(new PasswordResetRequirementChanged(ALICE_ID, false));
        story.when(new UpdateLoginProfile(ALICE, null, false)).thenNothingHappens();
        story.when(new UpdateLoginProfile(ALICE, null, null)).thenNothingHappens();
    }

    @Test
    void a_user_changes_the_password_with_the_old_one_and_need_not_reset_it_then() {
        alice().and(created(FIRST, true))
                .at(LATER)
                .when(change(FIRST, SECOND))
                .thenHappens(changed(SECOND, false));
    }

    @Test
    void without_a_policy_the_old_password_may_be_used_again() {
        withPassword().at(LATER).when(change(FIRST, FIRST)).thenHappens(changed(FIRST, false));
    }

    @Test
    void a_policy_keeps_the_last_passwords_from_being_used_again() {
        AccountScenario story =
                withPassword().and(changed(SECOND, false), changed("Third-Password-3", false));
        AccountScenario two = story.and(preventing(2)).at(LATER);
        expectViolation(two, change("Third-Password-3", "Third-Password-3"));
        expectViolation(two, change("Third-Password-3", SECOND));
        expectViolation(two, new UpdateLoginProfile(ALICE, password(SECOND), null));
        two.when(change("Third-Password-3", FIRST)).thenHappens(changed(FIRST, false));
        expectViolation(story.and(preventing(3)), change("Third-Password-3", FIRST));
    }

    @Test
    void twenty_four_passwords_are_remembered() {
        AccountScenario story = alice().and(created("Password-0", false));
        for (int i = 1; i <= 24; i++) {
            story = story.and(changed("Password-" + i, false));
        }
        AccountScenario strict = story.and(preventing(24)).at(LATER);
        expectViolation(strict, change("Password-24", "Password-1"));
        strict.when(change("Password-24", "Password-0")).thenHappens(changed("Password-0", false));
    }

    @Test
    void a_password_that_was_hashed_for_another_user_of_that_name_is_not_taken() {
        UniqueId former = id(USER, "former");
        String message =
                "Login Profile for User alice cannot be modified while login profile is being"
                        + " created.";
        alice().when(new CreateLoginProfile(ALICE, Passwords.of(former, FIRST), false))
                .thenRefuses(ENTITY_TEMPORARILY_UNMODIFIABLE, message);
        withPassword()
                .when(new UpdateLoginProfile(ALICE, Passwords.of(former, FIRST), false))
                .thenRefuses(ENTITY_TEMPORARILY_UNMODIFIABLE, message);
    }

    @Test
    void a_password_that_was_hashed_for_a_profile_that_is_gone_is_neither_right_nor_wrong() {
        HashForm other = new QuickHashing().form(new byte[] {9});
        PasswordHash hash = QuickHashing.hash(Secret.of(FIRST), other);
        withPassword()
                .when(new ChangePassword(ALICE, List.of(hash), password(SECOND)))
                .thenRefuses(
                        ENTITY_TEMPORARILY_UNMODIFIABLE,
                        "Login Profile for User alice cannot be modified while login profile is"
                                + " being created.");
    }

    @Test
    void a_user_with_a_password_is_not_deleted() {
        withPassword()
                .when(new DeleteUser(name("alice")))
                .thenRefuses(
                        DELETE_CONFLICT, "Cannot delete entity, must delete login profile first.");
    }
}
