package dev.pastgrant.ops.stored.names;

import dev.pastgrant.domain.account.sshkey.SshPublicKeyEvent.SshPublicKeyDeleted;
import dev.pastgrant.domain.account.sshkey.SshPublicKeyEvent.SshPublicKeyStatusChanged;
import dev.pastgrant.domain.account.sshkey.SshPublicKeyEvent.SshPublicKeyUploaded;
import java.util.List;

/** What is stored of SSH public keys. */
final class SshPublicKeyEventNames {
    static final List<StoredName> ALL =
            List.of(
                    new StoredName("iam.ssh-public-key.deleted", 1, SshPublicKeyDeleted.class),
                    new StoredName(
                            "iam.ssh-public-key.status-changed",
                            1,
                            SshPublicKeyStatusChanged.class),
                    new StoredName("iam.ssh-public-key.uploaded", 1, SshPublicKeyUploaded.class));

    private SshPublicKeyEventNames() {}
}
