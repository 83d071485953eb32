package dev.pastgrant.domain.account.password;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.refusal.IamError.NO_SUCH_ENTITY;

import dev.pastgrant.domain.account.password.PasswordPolicyCommand.DeleteAccountPasswordPolicy;
import dev.pastgrant.domain.account.password.PasswordPolicyCommand.UpdateAccountPasswordPolicy;
import dev.pastgrant.domain.account.password.PasswordPolicyEvent.AccountPasswordPolicyDeleted;
import dev.pastgrant.domain.account.password.PasswordPolicyEvent.AccountPasswordPolicyUpdated;
import org.junit.jupiter.api.Test;

class PasswordPolicyRulesTest {
    private static final PasswordPolicy LAX =
            new PasswordPolicy(6, false, false, false, false, false, 0, 0, null);
    private static final PasswordPolicy STRICT =
            new PasswordPolicy(14, true, true, true, true, true, 90, 24, true);

    @Test
    void a_policy_replaces_the_one_before() {
        given().when(new UpdateAccountPasswordPolicy(STRICT))
                .thenHappens(new AccountPasswordPolicyUpdated(STRICT))
                .when(new UpdateAccountPasswordPolicy(LAX))
                .thenHappens(new AccountPasswordPolicyUpdated(LAX));
    }

    @Test
    void the_same_policy_again_changes_nothing() {
        given(new AccountPasswordPolicyUpdated(LAX))
                .when(new UpdateAccountPasswordPolicy(LAX))
                .thenNothingHappens();
    }

    @Test
    void a_deleted_policy_cannot_be_deleted_again() {
        given(new AccountPasswordPolicyUpdated(LAX))
                .when(new DeleteAccountPasswordPolicy())
                .thenHappens(new AccountPasswordPolicyDeleted())
                .when(new DeleteAccountPasswordPolicy())
                .thenRefuses(
                        NO_SUCH_ENTITY,
                        "The Password Policy with domain name 123456789012 cannot be found.");
    }
}
