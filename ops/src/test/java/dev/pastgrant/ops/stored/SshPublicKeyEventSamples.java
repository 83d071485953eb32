package dev.pastgrant.ops.stored;

import static dev.pastgrant.ops.stored.SampleValues.NOON;
import static dev.pastgrant.ops.stored.SampleValues.PUBLIC_KEY;
import static dev.pastgrant.ops.stored.SampleValues.USER;

import dev.pastgrant.domain.account.credential.CredentialStatus;
import dev.pastgrant.domain.account.sshkey.SshPublicKeyEvent.SshPublicKeyDeleted;
import dev.pastgrant.domain.account.sshkey.SshPublicKeyEvent.SshPublicKeyStatusChanged;
import dev.pastgrant.domain.account.sshkey.SshPublicKeyEvent.SshPublicKeyUploaded;
import dev.pastgrant.domain.log.LogEvent;
import dev.pastgrant.policy.id.UniqueId;
import java.util.List;

/** One of each event of SSH public keys. */
final class SshPublicKeyEventSamples {
    private static final UniqueId ID = new UniqueId("APKAEIBAERJR2EXAMPLE");

    static final List<LogEvent> ALL =
            List.of(
                    new SshPublicKeyDeleted(ID),
                    new SshPublicKeyStatusChanged(ID, CredentialStatus.INACTIVE),
                    new SshPublicKeyUploaded(ID, USER, PUBLIC_KEY, NOON));

    private SshPublicKeyEventSamples() {}
}
