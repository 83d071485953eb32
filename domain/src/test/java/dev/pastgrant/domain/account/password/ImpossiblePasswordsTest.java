package dev.pastgrant.domain.account.password;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.Examples.SECRET;
import static dev.pastgrant.domain.account.Examples.id;
import static dev.pastgrant.domain.account.Examples.userCreated;
import static dev.pastgrant.policy.id.UniqueId.Kind.USER;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.account.password.LoginProfileEvent.LoginProfileCreated;
import dev.pastgrant.domain.account.password.LoginProfileEvent.LoginProfileDeleted;
import dev.pastgrant.domain.account.password.LoginProfileEvent.PasswordChanged;
import dev.pastgrant.domain.account.password.LoginProfileEvent.PasswordRefused;
import dev.pastgrant.domain.account.password.LoginProfileEvent.PasswordResetRequirementChanged;
import dev.pastgrant.domain.account.password.PasswordPolicyEvent.AccountPasswordPolicyDeleted;
import dev.pastgrant.domain.account.user.UserEvent.UserDeleted;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Alice has a password and Bob has none. */
class ImpossiblePasswordsTest {
    private static LoginProfileCreated created(String user) {
        return new LoginProfileCreated(id(USER, user), SECRET, NOW, false);
    }

    static Stream<AccountEvent> impossible() {
        return Stream.of(
                new AccountPasswordPolicyDeleted(),
                created("alice"),
                created("nobody"),
                new PasswordChanged(id(USER, "bob"), SECRET, NOW, false),
                new PasswordResetRequirementChanged(id(USER, "bob"), true),
                new PasswordRefused(id(USER, "bob"), NOW),
                new LoginProfileDeleted(id(USER, "bob")),
                new UserDeleted(id(USER, "alice")));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void a_password_that_is_not_there_has_no_history_and_one_that_is_there_keeps_its_user(
            AccountEvent event) {
        var account = given(userCreated("alice"), userCreated("bob"), created("alice")).account();
        assertThatThrownBy(() -> account.evolve(event)).isInstanceOf(IllegalStateException.class);
    }
}
