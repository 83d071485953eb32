package dev.pastgrant.domain.account.password;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.Examples.id;
import static dev.pastgrant.domain.account.Examples.name;
import static dev.pastgrant.domain.account.Examples.userCreated;
import static dev.pastgrant.domain.refusal.SharedError.ACCESS_DENIED;
import static dev.pastgrant.policy.id.UniqueId.Kind.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.AccountScenario;
import dev.pastgrant.domain.account.password.LoginProfileCommand.ChangePassword;
import dev.pastgrant.domain.account.password.LoginProfileCommand.UpdateLoginProfile;
import dev.pastgrant.domain.account.password.LoginProfileEvent.LoginProfileCreated;
import dev.pastgrant.domain.account.password.LoginProfileEvent.PasswordChanged;
import dev.pastgrant.domain.account.password.LoginProfileEvent.PasswordRefused;
import dev.pastgrant.domain.fakes.Passwords;
import dev.pastgrant.domain.fakes.TransparentVault;
import dev.pastgrant.domain.identity.Owner;
import dev.pastgrant.policy.id.UniqueId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody has a key of the user, and guesses the password. */
class GuessedPasswordsTest {
    private static final UniqueId ALICE_ID = id(USER, "alice");
    private static final Owner ALICE = new Owner.Named(name("alice"));
    private static final String RIGHT = "First-Password-1";
    private static final String NEXT = "Second-Password-2";
    private static final Instant FREE = NOW.plus(Duration.ofMinutes(1));

    private static AccountScenario story() {
        return given(
                userCreated("alice"),
                new LoginProfileCreated(ALICE_ID, Passwords.sealed(ALICE_ID, RIGHT), NOW, false));
    }

    private static ChangePassword change(String old) {
        return new ChangePassword(
                ALICE, List.of(Passwords.hash(old)), Passwords.of(ALICE_ID, NEXT));
    }

    private static AccountScenario guess(AccountScenario story, int times) {
        AccountScenario after = story;
        for (int i = 0; i < times; i++) {
            after =
                    after.when(change("Wrong-Password-" + i))
                            .thenRefuses(
                                    ACCESS_DENIED,
                                    "The old password is incorrect.",
                                    new PasswordRefused(ALICE_ID, NOW));
        }
        return after;
    }

    private static PasswordChanged changed(Instant at) {
        return new PasswordChanged(ALICE_ID, Passwords.sealed(ALICE_ID, NEXT), at, false);
    }

    @Test
    void four_wrong_passwords_are_forgiven_when_the_right_one_comes() {
        AccountScenario after = guess(story(), 4).when(change(RIGHT)).thenHappens(changed(NOW));
        assertThat(after.account().loginProfiles().of(ALICE_ID).orElseThrow().wrongPasswords())
                .isEqualTo(
                        story().account()
                                .loginProfiles()
                                .of(ALICE_ID)
                                .orElseThrow()
                                .wrongPasswords());
    }

    @Test
    void after_five_wrong_passwords_the_right_one_is_refused_for_a_minute_in_the_same_words() {
        AccountScenario story = guess(story(), 5);
        for (String password : List.of(RIGHT, "Wrong-Password-9")) {
            story.at(FREE.minusMillis(1))
                    .when(change(password))
                    .thenRefuses(ACCESS_DENIED, "The old password is incorrect.");
        }
        story.at(FREE).when(change(RIGHT)).thenHappens(changed(FREE));
    }

    @Test
    void an_administrator_ends_the_wait_with_another_password() {
        AccountScenario after =
                guess(story(), 5)
                        .when(new UpdateLoginProfile(ALICE, Passwords.of(ALICE_ID, NEXT), false))
                        .thenHappens(changed(NOW));
        LoginProfile profile = after.account().loginProfiles().of(ALICE_ID).orElseThrow();
        assertThat(profile.judge(List.of(Passwords.hash(NEXT)), null, NOW, new TransparentVault()))
                .isEqualTo(PasswordVerdict.FITS);
    }
}
