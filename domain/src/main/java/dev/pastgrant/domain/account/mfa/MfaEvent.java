package dev.pastgrant.domain.account.mfa;

import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.account.credential.SealedSecret;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.policy.id.UniqueId;
import java.time.Instant;
import java.util.List;

/** What can have happened to an MFA device. */
public sealed interface MfaEvent extends AccountEvent {
    SerialNumber serial();

    record VirtualMfaDeviceCreated(
            SerialNumber serial, SealedSecret seed, Instant createdAt, List<Tag> tags)
            implements MfaEvent {
        public VirtualMfaDeviceCreated {
            tags = List.copyOf(tags);
        }
    }

    /** A key fob can be enabled from now on. */
    record HardwareMfaDeviceLoaded(SerialNumber serial, SealedSecret seed, Instant loadedAt)
            implements MfaEvent {}

    record HardwareMfaDeviceUnloaded(SerialNumber serial) implements MfaEvent {}

    /** The owner, a user or root, has this security key from now on. */
    record SecurityKeyRegistered(
            SerialNumber serial, UniqueId owner, SecurityKey key, Instant registeredAt)
            implements MfaEvent {}

    /** The owner, a user or root, proved to hold the device. */
    record MfaDeviceEnabled(SerialNumber serial, UniqueId owner, Instant enabledAt, long lastStep)
            implements MfaEvent {}

    /** A code of this time step was accepted, and is spent. */
    record MfaCodeUsed(SerialNumber serial, long step) implements MfaEvent {}

    /**
     * Two consecutive codes showed how far the clock of the device is off.
     *
     * @param drift how many steps it is ahead
     */
    record MfaDeviceResynced(SerialNumber serial, long lastStep, int drift) implements MfaEvent {}

    /** A code was wrong. Further codes are refused for a while when this happens too often. */
    record MfaCodeRefused(SerialNumber serial, Instant at) implements MfaEvent {}

    record MfaDeviceTagged(SerialNumber serial, List<Tag> tags) implements MfaEvent {
        public MfaDeviceTagged {
            tags = List.copyOf(tags);
        }
    }

    record MfaDeviceUntagged(SerialNumber serial, List<String> tagKeys) implements MfaEvent {
        public MfaDeviceUntagged {
            tagKeys = List.copyOf(tagKeys);
        }
    }

    /** The device is nobody's any more. A security key is gone. */
    record MfaDeviceDeactivated(SerialNumber serial) implements MfaEvent {}

    record VirtualMfaDeviceDeleted(SerialNumber serial) implements MfaEvent {}
}
