package dev.pastgrant.domain.account.sshkey;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.Examples.id;
import static dev.pastgrant.domain.account.Examples.name;
import static dev.pastgrant.domain.account.Examples.publicKey;
import static dev.pastgrant.domain.account.Examples.userCreated;
import static dev.pastgrant.domain.account.NumberedIds.numbered;
import static dev.pastgrant.domain.account.credential.CredentialStatus.ACTIVE;
import static dev.pastgrant.domain.account.credential.CredentialStatus.INACTIVE;
import static dev.pastgrant.domain.identity.CredentialKind.SSH_PUBLIC_KEY;
import static dev.pastgrant.domain.refusal.IamError.DELETE_CONFLICT;
import static dev.pastgrant.domain.refusal.IamError.DUPLICATE_SSH_PUBLIC_KEY;
import static dev.pastgrant.domain.refusal.IamError.INVALID_PUBLIC_KEY;
import static dev.pastgrant.domain.refusal.IamError.LIMIT_EXCEEDED;
import static dev.pastgrant.domain.refusal.IamError.NO_SUCH_ENTITY;
import static dev.pastgrant.policy.id.UniqueId.Kind.USER;

import dev.pastgrant.domain.account.AccountScenario;
import dev.pastgrant.domain.account.sshkey.SshPublicKeyCommand.DeleteSshPublicKey;
import dev.pastgrant.domain.account.sshkey.SshPublicKeyCommand.UpdateSshPublicKey;
import dev.pastgrant.domain.account.sshkey.SshPublicKeyCommand.UploadSshPublicKey;
import dev.pastgrant.domain.account.sshkey.SshPublicKeyEvent.SshPublicKeyDeleted;
import dev.pastgrant.domain.account.sshkey.SshPublicKeyEvent.SshPublicKeyStatusChanged;
import dev.pastgrant.domain.account.sshkey.SshPublicKeyEvent.SshPublicKeyUploaded;
import dev.pastgrant.domain.account.user.UserCommand.DeleteUser;
import dev.pastgrant.domain.account.user.UserEvent.UserDeleted;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.UniqueId;
import org.junit.jupiter.api.Test;

class SshPublicKeyRulesTest {
    private static final EntityName ALICE = name("alice");
    private static final EntityName BOB = name("bob");
    private static final UniqueId FIRST = numbered(SSH_PUBLIC_KEY, 1);

    private static SshPublicKeyUploaded uploaded(String user, int number) {
        return new SshPublicKeyUploaded(
                numbered(SSH_PUBLIC_KEY, number), id(USER, user), publicKey(number), NOW);
    }

    private static UploadSshPublicKey upload(EntityName user, int number) {
        return new UploadSshPublicKey(user, Outcome.ok(publicKey(number)));
    }

    @Test
    void a_user_has_five_keys_at_most() {
        AccountScenario story = given(userCreated("alice"));
        for (int number = 1; number <= 5; number++) {
            story = story.when(upload(ALICE, number)).thenHappens(uploaded("alice", number));
        }
        story.when(upload(ALICE, 6))
                .thenRefuses(LIMIT_EXCEEDED, "Cannot exceed quota for SSHPublicKeysPerUser: 5");
    }

    @Test
    void a_user_has_a_key_once_but_two_users_may_have_the_same() {
        PublicKeyBody first = publicKey(9);
        PublicKeyBody commented = new PublicKeyBody(first.text() + " laptop", first.fingerprint());
        AccountScenario story =
                given(userCreated("alice"), userCreated("bob"), uploaded("alice", 9));
        story.when(new UploadSshPublicKey(ALICE, Outcome.ok(commented)))
                .thenRefuses(
                        DUPLICATE_SSH_PUBLIC_KEY,
                        "The SSH public key is already associated with the specified IAM user.");
        story.when(new UploadSshPublicKey(BOB, Outcome.ok(commented))).then();
    }

    @Test
    void what_could_not_be_read_is_refused_unless_there_is_no_such_user() {
        UploadSshPublicKey unreadable =
                new UploadSshPublicKey(
                        ALICE, Outcome.bad(new Refusal(INVALID_PUBLIC_KEY, "no key")));
        given(userCreated("alice")).when(unreadable).thenRefuses(INVALID_PUBLIC_KEY, "no key");
        given().when(unreadable)
                .thenRefuses(NO_SUCH_ENTITY, "The user with name alice cannot be found.");
    }

    @Test
    void a_key_is_retired_activated_again_and_deleted() {
        AccountScenario story = given(userCreated("alice"), uploaded("alice", 1));
        story.when(new UpdateSshPublicKey(ALICE, FIRST.text(), ACTIVE)).thenNothingHappens();
        story.when(new UpdateSshPublicKey(ALICE, FIRST.text(), INACTIVE))
                .thenHappens(new SshPublicKeyStatusChanged(FIRST, INACTIVE))
                .when(new UpdateSshPublicKey(ALICE, FIRST.text(), ACTIVE))
                .thenHappens(new SshPublicKeyStatusChanged(FIRST, ACTIVE))
                .when(new DeleteSshPublicKey(ALICE, FIRST.text()))
                .thenHappens(new SshPublicKeyDeleted(FIRST));
    }

    @Test
    void a_key_is_changed_only_in_the_name_of_its_owner() {
        AccountScenario story =
                given(userCreated("alice"), userCreated("bob"), uploaded("alice", 1));
        String missing = "The Public Key with id " + FIRST + " cannot be found.";
        story.when(new UpdateSshPublicKey(BOB, FIRST.text(), INACTIVE))
                .thenRefuses(NO_SUCH_ENTITY, missing);
        story.when(new DeleteSshPublicKey(BOB, FIRST.text())).thenRefuses(NO_SUCH_ENTITY, missing);
    }

    @Test
    void a_user_is_not_deleted_before_its_keys() {
        given(userCreated("alice"), uploaded("alice", 1))
                .when(new DeleteUser(ALICE))
                .thenRefuses(
                        DELETE_CONFLICT,
                        "Cannot delete entity, must remove referenced objects first.");
        given(userCreated("alice"), uploaded("alice", 1), new SshPublicKeyDeleted(FIRST))
                .when(new DeleteUser(ALICE))
                .thenHappens(new UserDeleted(id(USER, "alice")));
    }
}
