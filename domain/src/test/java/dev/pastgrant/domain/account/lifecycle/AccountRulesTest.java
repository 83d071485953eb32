package dev.pastgrant.domain.account.lifecycle;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.account.AccountScenario.givenNothing;
import static dev.pastgrant.domain.account.Examples.ACCOUNT;
import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.Examples.ROOT_KEY;
import static dev.pastgrant.domain.account.Examples.SECRET;
import static dev.pastgrant.domain.account.Examples.key;
import static dev.pastgrant.domain.refusal.IamError.ENTITY_ALREADY_EXISTS;
import static dev.pastgrant.domain.refusal.IamError.NO_SUCH_ENTITY;
import static dev.pastgrant.domain.refusal.SharedError.VALIDATION_ERROR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.AccountScenario;
import dev.pastgrant.domain.account.credential.AccessKeyEvent.AccessKeyCreated;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleCommand.CloseAccount;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleCommand.CreateAccountAlias;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleCommand.DeleteAccountAlias;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleCommand.OpenAccount;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountAliasCreated;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountAliasDeleted;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountClosed;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountOpened;
import dev.pastgrant.policy.id.Partition;
import dev.pastgrant.policy.id.UniqueId;
import org.junit.jupiter.api.Test;

class AccountRulesTest {
    @Test
    void an_account_opens_with_one_active_key_of_its_root_user() {
        Account account =
                givenNothing()
                        .when(new OpenAccount(Partition.AWS, ROOT_KEY, SECRET, null))
                        .thenHappens(
                                new AccountOpened(ACCOUNT, Partition.AWS, NOW),
                                new AccessKeyCreated(ROOT_KEY, UniqueId.root(ACCOUNT), SECRET, NOW))
                        .account();
        assertThat(account.isOpen()).isTrue();
        assertThat(account.openedAt()).isEqualTo(NOW);
        assertThat(account.accessKeys().get(ROOT_KEY).orElseThrow().isActive()).isTrue();
    }

    @Test
    void before_it_opens_an_account_is_closed_and_empty() {
        Account account = givenNothing().account();
        assertThat(account.isOpen()).isFalse();
        assertThat(account.accessKeys().byId().isEmpty()).isTrue();
        assertThat(account.users().size()).isZero();
    }

    @Test
    void an_account_opens_once() {
        given().when(new OpenAccount(Partition.AWS, key(1), SECRET, null))
                .thenRefuses(ENTITY_ALREADY_EXISTS, "Account 123456789012 already exists.");
    }

    @Test
    void a_closed_account_is_closed_for_good() {
        AccountScenario closed =
                given().when(new CloseAccount()).thenHappens(new AccountClosed(NOW));
        assertThat(closed.account().isOpen()).isFalse();
        closed.when(new CloseAccount())
                .thenRefuses(NO_SUCH_ENTITY, "The account 123456789012 cannot be found.");
        closed.when(new OpenAccount(Partition.AWS, key(1), SECRET, null))
                .thenRefuses(ENTITY_ALREADY_EXISTS, "Account 123456789012 already exists.");
    }

    @Test
    void a_second_alias_replaces_the_first() {
        AccountScenario after =
                given().when(new CreateAccountAlias("acme"))
                        .thenHappens(new AccountAliasCreated("acme"))
                        .when(new CreateAccountAlias("acme-corp"))
                        .thenHappens(new AccountAliasCreated("acme-corp"));
        assertThat(after.account().alias()).isEqualTo("acme-corp");
        after.when(new DeleteAccountAlias("acme"))
                .thenRefuses(NO_SUCH_ENTITY, "The account alias acme cannot be found.");
    }

    @Test
    void the_same_alias_again_changes_nothing() {
        given(new AccountAliasCreated("acme"))
                .when(new CreateAccountAlias("acme"))
                .thenNothingHappens();
    }

    @Test
    void an_alias_can_be_deleted_once() {
        AccountScenario after =
                given(new AccountAliasCreated("acme"))
                        .when(new DeleteAccountAlias("acme"))
                        .thenHappens(new AccountAliasDeleted("acme"));
        assertThat(after.account().alias()).isNull();
        after.when(new DeleteAccountAlias("acme"))
                .thenRefuses(NO_SUCH_ENTITY, "The account alias acme cannot be found.");
    }

    @Test
    void an_alias_may_not_look_like_an_account_number() {
        given().when(new CreateAccountAlias("210987654321"))
                .thenRefuses(
                        VALIDATION_ERROR,
                        "1 validation error detected: Value '210987654321' at 'accountAlias'"
                                + " failed to satisfy constraint: Member must not be a 12-digit"
                                + " number");
    }

    @Test
    void digits_alone_are_an_alias_if_they_are_not_twelve() {
        given().when(new CreateAccountAlias("12345678901"))
                .thenHappens(new AccountAliasCreated("12345678901"));
    }
}
