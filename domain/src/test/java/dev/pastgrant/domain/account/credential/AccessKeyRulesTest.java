package dev.pastgrant.domain.account.credential;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.account.Examples.ACCOUNT;
import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.Examples.ROOT_KEY;
import static dev.pastgrant.domain.account.Examples.SECRET;
import static dev.pastgrant.domain.account.Examples.id;
import static dev.pastgrant.domain.account.Examples.key;
import static dev.pastgrant.domain.account.Examples.keyCreated;
import static dev.pastgrant.domain.account.Examples.name;
import static dev.pastgrant.domain.account.Examples.userCreated;
import static dev.pastgrant.domain.account.credential.CredentialStatus.ACTIVE;
import static dev.pastgrant.domain.account.credential.CredentialStatus.INACTIVE;
import static dev.pastgrant.domain.refusal.IamError.ENTITY_ALREADY_EXISTS;
import static dev.pastgrant.domain.refusal.IamError.LIMIT_EXCEEDED;
import static dev.pastgrant.domain.refusal.IamError.NO_SUCH_ENTITY;
import static dev.pastgrant.policy.id.UniqueId.Kind.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.AccountScenario;
import dev.pastgrant.domain.account.credential.AccessKeyCommand.CreateAccessKey;
import dev.pastgrant.domain.account.credential.AccessKeyCommand.DeleteAccessKey;
import dev.pastgrant.domain.account.credential.AccessKeyCommand.UpdateAccessKey;
import dev.pastgrant.domain.account.credential.AccessKeyEvent.AccessKeyCreated;
import dev.pastgrant.domain.account.credential.AccessKeyEvent.AccessKeyDeleted;
import dev.pastgrant.domain.account.credential.AccessKeyEvent.AccessKeyStatusChanged;
import dev.pastgrant.domain.account.user.UserEvent.UserMoved;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.identity.Owner;
import dev.pastgrant.domain.refusal.Quota;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.UniqueId;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessKeyRulesTest {
    private static final Owner ALICE = new Owner.Named(name("alice"));
    private static final Owner BOB = new Owner.Named(name("bob"));
    private static final Owner ROOT = new Owner.Root();

    @Test
    void a_new_key_is_active() {
        AccountScenario after =
                given(userCreated("alice"))
                        .when(new CreateAccessKey(ALICE, key(1), SECRET))
                        .thenHappens(new AccessKeyCreated(key(1), id(USER, "alice"), SECRET, NOW));
        assertThat(after.account().accessKeys().get(key(1)).orElseThrow().isActive()).isTrue();
    }

    @Test
    void a_user_has_two_keys_at_most() {
        AccountScenario story =
                given(userCreated("alice"), userCreated("bob"), keyCreated("alice", 1));
        story.when(new CreateAccessKey(ALICE, key(2), SECRET))
                .thenHappens(keyCreated("alice", 2))
                .when(new CreateAccessKey(ALICE, key(3), SECRET))
                .thenRefuses(LIMIT_EXCEEDED, "Cannot exceed quota for AccessKeysPerUser: 2");
        story.when(new CreateAccessKey(BOB, key(3), SECRET)).thenHappens(keyCreated("bob", 3));
    }

    @Test
    void an_inactive_key_still_counts() {
        given(
                        userCreated("alice"),
                        keyCreated("alice", 1),
                        keyCreated("alice", 2),
                        new AccessKeyStatusChanged(key(1), INACTIVE))
                .when(new CreateAccessKey(ALICE, key(3), SECRET))
                .thenRefuses(LIMIT_EXCEEDED, "Cannot exceed quota for AccessKeysPerUser: 2");
    }

    @Test
    void root_has_two_keys_at_most_too() {
        given().when(new CreateAccessKey(ROOT, key(2), SECRET))
                .thenHappens(new AccessKeyCreated(key(2), UniqueId.root(ACCOUNT), SECRET, NOW))
                .when(new CreateAccessKey(ROOT, key(3), SECRET))
                .thenRefuses(LIMIT_EXCEEDED, "Cannot exceed quota for AccessKeysPerUser: 2");
    }

    @Test
    void a_key_is_rotated_by_making_a_second_and_retiring_the_first() {
        AccountScenario after =
                given(userCreated("alice"), keyCreated("alice", 1))
                        .when(new CreateAccessKey(ALICE, key(2), SECRET))
                        .thenHappens(keyCreated("alice", 2))
                        .when(new UpdateAccessKey(ALICE, key(1), INACTIVE))
                        .thenHappens(new AccessKeyStatusChanged(key(1), INACTIVE))
                        .when(new DeleteAccessKey(ALICE, key(1)))
                        .thenHappens(new AccessKeyDeleted(key(1)));
        assertThat(after.account().accessKeys().of(id(USER, "alice")))
                .extracting(AccessKey::id)
                .containsExactly(key(2));
    }

    @Test
    void an_inactive_key_can_be_activated_again() {
        given(
                        userCreated("alice"),
                        keyCreated("alice", 1),
                        new AccessKeyStatusChanged(key(1), INACTIVE))
                .when(new UpdateAccessKey(ALICE, key(1), ACTIVE))
                .thenHappens(new AccessKeyStatusChanged(key(1), ACTIVE));
    }

    @Test
    void setting_the_status_a_key_has_changes_nothing() {
        given(userCreated("alice"), keyCreated("alice", 1))
                .when(new UpdateAccessKey(ALICE, key(1), ACTIVE))
                .thenNothingHappens();
    }

    @Test
    void a_key_is_changed_only_in_the_name_of_its_owner() {
        AccountScenario story =
                given(userCreated("alice"), userCreated("bob"), keyCreated("alice", 1));
        for (Owner other : List.of(BOB, ROOT)) {
            story.when(new UpdateAccessKey(other, key(1), INACTIVE))
                    .thenRefuses(NO_SUCH_ENTITY, notFound(key(1)));
            story.when(new DeleteAccessKey(other, key(1)))
                    .thenRefuses(NO_SUCH_ENTITY, notFound(key(1)));
        }
        story.when(new DeleteAccessKey(ALICE, ROOT_KEY))
                .thenRefuses(NO_SUCH_ENTITY, notFound(ROOT_KEY));
    }

    @Test
    void keys_of_a_missing_user_are_refused() {
        List.of(
                        new CreateAccessKey(ALICE, key(1), SECRET),
                        new UpdateAccessKey(ALICE, key(1), ACTIVE),
                        new DeleteAccessKey(ALICE, key(1)))
                .forEach(command ->
                        given().when(command)
                                .thenRefuses(
                                        NO_SUCH_ENTITY,
                                        "The user with name alice cannot be found."));
    }

    @Test
    void an_id_that_is_taken_is_not_given_again() {
        given(userCreated("alice"), userCreated("bob"), keyCreated("alice", 1))
                .when(new CreateAccessKey(BOB, key(1), SECRET))
                .thenRefuses(
                        ENTITY_ALREADY_EXISTS, "Access Key with id " + key(1) + " already exists.");
    }

    @Test
    void a_renamed_user_keeps_its_keys() {
        AccountScenario story =
                given(
                        userCreated("alice"),
                        keyCreated("alice", 1),
                        new UserMoved(id(USER, "alice"), name("alicia"), EntityPath.ROOT));
        story.when(new DeleteAccessKey(new Owner.Named(name("alicia")), key(1)))
                .thenHappens(new AccessKeyDeleted(key(1)));
    }

    @Test
    void the_code_of_a_used_up_quota_is_the_modelled_one() {
        assertThat(Refusal.quotaExceeded(Quota.ACCESS_KEYS_PER_USER, 2).code().text())
                .isEqualTo("LimitExceededException");
    }

    private static String notFound(AccessKeyId key) {
        return "The Access Key with id " + key + " cannot be found.";
    }
}
