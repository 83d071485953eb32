package dev.pastgrant.domain.account.sshkey;

import static dev.pastgrant.domain.account.Decision.accept;
import static dev.pastgrant.domain.account.Decision.refuse;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Circumstances;
import dev.pastgrant.domain.account.Decision;
import dev.pastgrant.domain.account.NoSuchEntity;
import dev.pastgrant.domain.account.credential.CredentialsByOwner;
import dev.pastgrant.domain.account.sshkey.SshPublicKeyCommand.DeleteSshPublicKey;
import dev.pastgrant.domain.account.sshkey.SshPublicKeyCommand.UpdateSshPublicKey;
import dev.pastgrant.domain.account.sshkey.SshPublicKeyCommand.UploadSshPublicKey;
import dev.pastgrant.domain.account.sshkey.SshPublicKeyEvent.SshPublicKeyDeleted;
import dev.pastgrant.domain.account.sshkey.SshPublicKeyEvent.SshPublicKeyStatusChanged;
import dev.pastgrant.domain.account.sshkey.SshPublicKeyEvent.SshPublicKeyUploaded;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.domain.identity.CredentialKind;
import dev.pastgrant.domain.refusal.IamError;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Quota;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.UniqueId;
import java.util.function.Function;

/**
 * The rules for SSH public keys.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_UploadSSHPublicKey.html">UploadSSHPublicKey</a>
 */
public final class SshPublicKeyDecider {
    private SshPublicKeyDecider() {}

    public static Decision decide(
            Account account, SshPublicKeyCommand command, Circumstances given) {
        return account.users()
                .find(command.user())
                .map(User::id)
                .map(owner -> decide(account.credentials().sshPublicKeys(), owner, command, given))
                .orElseGet(() -> refuse(NoSuchEntity.user(command.user())));
    }

    private static Decision decide(
            CredentialsByOwner<SshPublicKey> all,
            UniqueId owner,
            SshPublicKeyCommand command,
            Circumstances given) {
        return switch (command) {
            case UploadSshPublicKey(_, Outcome.Bad(var unreadable)) -> refuse(unreadable);
            case UploadSshPublicKey(_, Outcome.Ok(var body)) -> upload(all, owner, body, given);
            case UpdateSshPublicKey(_, var id, var status) ->
                    onKey(
                            all,
                            owner,
                            id,
                            found ->
                                    found.status() == status
                                            ? accept()
                                            : accept(
                                                    new SshPublicKeyStatusChanged(
                                                            found.id(), status)));
            case DeleteSshPublicKey(_, var id) ->
                    onKey(all, owner, id, found -> accept(new SshPublicKeyDeleted(found.id())));
        };
    }

    private static Decision upload(
            CredentialsByOwner<SshPublicKey> all,
            UniqueId owner,
            PublicKeyBody body,
            Circumstances given) {
        boolean isThere =
                all.of(owner).stream()
                        .anyMatch(key -> key.body().fingerprint().equals(body.fingerprint()));
        if (isThere) {
            return refuse(
                    new Refusal(
                            IamError.DUPLICATE_SSH_PUBLIC_KEY,
                            "The SSH public key is already associated with the specified IAM"
                                    + " user."));
        }
        int quota = given.quotas().of(Quota.SSH_PUBLIC_KEYS_PER_USER);
        return all.of(owner).size() >= quota
                ? refuse(Refusal.quotaExceeded(Quota.SSH_PUBLIC_KEYS_PER_USER, quota))
                : accept(
                        new SshPublicKeyUploaded(
                                given.ids().next(CredentialKind.SSH_PUBLIC_KEY),
                                owner,
                                body,
                                given.now()));
    }

    private static Decision onKey(
            CredentialsByOwner<SshPublicKey> all,
            UniqueId owner,
            String id,
            Function<SshPublicKey, Decision> rule) {
        return all.get(owner, id).map(rule).orElseGet(() -> refuse(NoSuchEntity.sshPublicKey(id)));
    }
}
