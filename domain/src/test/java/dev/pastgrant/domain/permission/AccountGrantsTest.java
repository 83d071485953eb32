package dev.pastgrant.domain.permission;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.account.Examples.ACCOUNT;
import static dev.pastgrant.domain.account.Examples.id;
import static dev.pastgrant.domain.account.Examples.key;
import static dev.pastgrant.domain.account.Examples.name;
import static dev.pastgrant.domain.account.Examples.user;
import static dev.pastgrant.domain.account.Examples.userCreated;
import static dev.pastgrant.policy.id.UniqueId.Kind.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.account.password.PasswordPolicy;
import dev.pastgrant.domain.account.password.PasswordPolicyEvent.AccountPasswordPolicyDeleted;
import dev.pastgrant.domain.account.password.PasswordPolicyEvent.AccountPasswordPolicyUpdated;
import dev.pastgrant.domain.account.policy.GrantEvent.InlinePolicyPut;
import dev.pastgrant.domain.account.user.UserEvent.UserMoved;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.RequestContext;
import org.junit.jupiter.api.Test;

/** Whether users may change their own passwords is one switch for the whole account. */
class AccountGrantsTest {
    private static final String OWN = "arn:aws:iam::123456789012:user/alice";
    private static final AccountPasswordPolicyUpdated ALLOWED = allowing(true);

    private final Authorities authorities = new Authorities();

    private static AccountPasswordPolicyUpdated allowing(boolean users) {
        return new AccountPasswordPolicyUpdated(
                new PasswordPolicy(6, false, false, false, false, users, 0, 0, null));
    }

    private boolean may(Account account, String action, String resource) {
        Caller alice =
                new Caller.IamUser(
                        AccountRef.aws(ACCOUNT),
                        account.users().find(name("alice")).orElseThrow(),
                        key(1),
                        null);
        return authorities
                .of(account, Surroundings.NONE, alice)
                .denial(
                        new AuthorizationRequest(
                                alice.principal(), action, resource, ACCOUNT, RequestContext.EMPTY))
                .isEmpty();
    }

    @Test
    void users_who_may_change_their_password_may_change_only_their_own_and_read_the_policy() {
        Account account = given(userCreated("alice"), ALLOWED).account();

        assertThat(may(account, "iam:ChangePassword", OWN)).isTrue();
        assertThat(may(account, "iam:GetAccountPasswordPolicy", "*")).isTrue();
        assertThat(may(account, "iam:ChangePassword", OWN + "x")).isFalse();
        assertThat(may(account, "iam:UpdateLoginProfile", OWN)).isFalse();
        assertThat(may(account, "iam:UpdateAccountPasswordPolicy", "*")).isFalse();
    }

    @Test
    void users_may_not_unless_the_policy_says_so_and_only_as_long_as_it_does() {
        var story = given(userCreated("alice"));

        assertThat(may(story.account(), "iam:ChangePassword", OWN)).isFalse();
        story = story.and(ALLOWED);
        assertThat(may(story.account(), "iam:ChangePassword", OWN)).isTrue();
        story = story.and(allowing(false));
        assertThat(may(story.account(), "iam:ChangePassword", OWN)).isFalse();
        story = story.and(ALLOWED, new AccountPasswordPolicyDeleted());
        assertThat(may(story.account(), "iam:ChangePassword", OWN)).isFalse();
    }

    @Test
    void a_denial_of_the_users_own_policies_counts() {
        var deny =
                new PolicyText(
                        """
                        {"Version": "2012-10-17", "Statement": {"Effect": "Deny",
                          "Action": "iam:ChangePassword", "Resource": "*"}}
                        """);
        Account account =
                given(userCreated("alice"), ALLOWED, new InlinePolicyPut(user("alice"), "no", deny))
                        .account();

        assertThat(may(account, "iam:ChangePassword", OWN)).isFalse();
    }

    @Test
    void wildcards_and_quotation_marks_in_a_path_stand_for_themselves() {
        var odd = new EntityPath("/*/?${aws:username}\"\\/");
        Account account =
                given(
                                userCreated("alice"),
                                ALLOWED,
                                new UserMoved(id(USER, "alice"), name("alice"), odd))
                        .account();
        String own = "arn:aws:iam::123456789012:user" + odd + "alice";

        assertThat(may(account, "iam:ChangePassword", own)).isTrue();
        assertThat(may(account, "iam:ChangePassword", own.replace('*', 'x'))).isFalse();
        assertThat(may(account, "iam:ChangePassword", own.replace('?', 'x'))).isFalse();
    }
}
