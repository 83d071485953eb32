package dev.pastgrant.domain.account;

import dev.pastgrant.domain.account.certificate.CertificateWithChain;
import dev.pastgrant.domain.account.certificate.ServerCertificateCommand;
import dev.pastgrant.domain.account.certificate.SigningCertificate;
import dev.pastgrant.domain.account.certificate.SigningCertificateCommand;
import dev.pastgrant.domain.account.credential.CredentialsByOwner;
import dev.pastgrant.domain.account.credential.OwnedCredential;
import dev.pastgrant.domain.account.sshkey.SshPublicKey;
import dev.pastgrant.domain.account.sshkey.SshPublicKeyCommand;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.Owner;
import dev.pastgrant.domain.refusal.Outcome;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Commands about certificates and public keys, which often are there. */
record RandomCertificates(Random random, RandomCommands names) {
    AccountCommand next(Account account) {
        return switch (random.nextInt(3)) {
            case 0 -> serverCertificate();
            case 1 -> signingCertificate(account);
            default -> sshPublicKey(account);
        };
    }

    private AccountCommand serverCertificate() {
        CertificateWithChain any =
                new CertificateWithChain(
                        Examples.certificate(random.nextInt(6)), names.perhaps("chain"));
        return switch (random.nextInt(7)) {
            case 0, 1 ->
                    new ServerCertificateCommand.UploadServerCertificate(
                            names.name(), names.path(), Outcome.ok(any), names.tags());
            case 2, 3 ->
                    new ServerCertificateCommand.UpdateServerCertificate(
                            names.name(), names.perhaps(names.name()), names.perhaps(names.path()));
            case 4 -> new ServerCertificateCommand.TagServerCertificate(names.name(), names.tags());
            case 5 ->
                    new ServerCertificateCommand.UntagServerCertificate(
                            names.name(), List.of(names.pick("a", "A", "c")));
            default -> new ServerCertificateCommand.DeleteServerCertificate(names.name());
        };
    }

    private AccountCommand signingCertificate(Account account) {
        SigningCertificate some = any(account.credentials().signingCertificates());
        if (some == null || random.nextBoolean()) {
            return new SigningCertificateCommand.UploadSigningCertificate(
                    names.owner(), Outcome.ok(Examples.certificate(random.nextInt(6))));
        }
        String id = some.id().text();
        return random.nextBoolean()
                ? new SigningCertificateCommand.UpdateSigningCertificate(
                        owner(some, account), id, names.status())
                : new SigningCertificateCommand.DeleteSigningCertificate(owner(some, account), id);
    }

    private AccountCommand sshPublicKey(Account account) {
        SshPublicKey some = any(account.credentials().sshPublicKeys());
        if (some == null || random.nextBoolean()) {
            return new SshPublicKeyCommand.UploadSshPublicKey(
                    names.name(), Outcome.ok(Examples.publicKey(random.nextInt(6))));
        }
        EntityName user = account.users().existing(some.owner()).name();
        String id = some.id().text();
        return random.nextBoolean()
                ? new SshPublicKeyCommand.UpdateSshPublicKey(user, id, names.status())
                : new SshPublicKeyCommand.DeleteSshPublicKey(names.pick(user, names.name()), id);
    }

    /** One of the credentials; null if there are none. */
    private <C extends OwnedCredential> @Nullable C any(CredentialsByOwner<C> all) {
        return all.byId().values().stream()
                .skip(random.nextInt(1 + all.byId().size()))
                .findFirst()
                .orElse(null);
    }

    /** The owner of a credential, mostly. */
    private Owner owner(OwnedCredential credential, Account account) {
        return random.nextInt(4) == 0
                ? names.owner()
                : account.users()
                        .get(credential.owner())
                        .<Owner>map(user -> new Owner.Named(user.name()))
                        .orElseGet(Owner.Root::new);
    }
}
