package dev.pastgrant.domain.account.mfa;

import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.account.credential.SealedSecret;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import java.time.Instant;
import java.util.List;

/** What can have happened to a virtual MFA device. */
public sealed interface MfaEvent extends AccountEvent {
    Arn serial();

    record VirtualMfaDeviceCreated(Arn serial, SealedSecret seed, Instant createdAt, List<Tag> tags)
            implements MfaEvent {
        public VirtualMfaDeviceCreated {
            tags = List.copyOf(tags);
        }
    }

    /** The owner, a user or root, proved to hold the device. */
    record MfaDeviceEnabled(Arn serial, UniqueId owner, Instant enabledAt, long lastStep)
            implements MfaEvent {}

    /** A code of this time step was accepted, and is spent. */
    record MfaCodeUsed(Arn serial, long step) implements MfaEvent {}

    /** A code was wrong. Further codes are refused for a while when this happens too often. */
    record MfaCodeRefused(Arn serial, Instant at) implements MfaEvent {}

    record MfaDeviceTagged(Arn serial, List<Tag> tags) implements MfaEvent {
        public MfaDeviceTagged {
            tags = List.copyOf(tags);
        }
    }

    record MfaDeviceUntagged(Arn serial, List<String> tagKeys) implements MfaEvent {
        public MfaDeviceUntagged {
            tagKeys = List.copyOf(tagKeys);
        }
    }

    record MfaDeviceDeactivated(Arn serial) implements MfaEvent {}

    record VirtualMfaDeviceDeleted(Arn serial) implements MfaEvent {}
}
