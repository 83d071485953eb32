package dev.pastgrant.ops.stored;

import static dev.pastgrant.ops.stored.SampleValues.KEY;
import static dev.pastgrant.ops.stored.SampleValues.NOON;
import static dev.pastgrant.ops.stored.SampleValues.USER;

import dev.pastgrant.domain.account.credential.AccessKeyEvent.AccessKeyCreated;
import dev.pastgrant.domain.account.credential.AccessKeyEvent.AccessKeyDeleted;
import dev.pastgrant.domain.account.credential.AccessKeyEvent.AccessKeyStatusChanged;
import dev.pastgrant.domain.account.credential.CredentialStatus;
import dev.pastgrant.domain.account.credential.SealedSecret;
import dev.pastgrant.domain.log.LogEvent;
import java.util.List;

/** One of each event of access keys. */
final class AccessKeyEventSamples {
    static final List<LogEvent> ALL =
            List.of(
                    new AccessKeyCreated(KEY, USER, new SealedSecret("c2VhbGVk"), NOON),
                    new AccessKeyDeleted(KEY),
                    new AccessKeyStatusChanged(KEY, CredentialStatus.INACTIVE));

    private AccessKeyEventSamples() {}
}
