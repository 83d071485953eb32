package dev.pastgrant.ops.stored.names;

import dev.pastgrant.domain.account.mfa.MfaEvent.HardwareMfaDeviceLoaded;
import dev.pastgrant.domain.account.mfa.MfaEvent.HardwareMfaDeviceUnloaded;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaCodeRefused;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaCodeUsed;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaDeviceDeactivated;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaDeviceEnabled;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaDeviceResynced;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaDeviceTagged;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaDeviceUntagged;
import dev.pastgrant.domain.account.mfa.MfaEvent.SecurityKeyRegistered;
import dev.pastgrant.domain.account.mfa.MfaEvent.VirtualMfaDeviceCreated;
import dev.pastgrant.domain.account.mfa.MfaEvent.VirtualMfaDeviceDeleted;
import java.util.List;

/** What is stored of MFA devices. */
final class MfaEventNames {
    static final List<StoredName> ALL =
            List.of(
                    new StoredName("iam.mfa.code-refused", 1, MfaCodeRefused.class),
                    new StoredName("iam.mfa.code-used", 1, MfaCodeUsed.class),
                    new StoredName("iam.mfa.created", 1, VirtualMfaDeviceCreated.class),
                    new StoredName("iam.mfa.deactivated", 1, MfaDeviceDeactivated.class),
                    new StoredName("iam.mfa.deleted", 1, VirtualMfaDeviceDeleted.class),
                    new StoredName("iam.mfa.enabled", 1, MfaDeviceEnabled.class),
                    new StoredName("iam.mfa.hardware-loaded", 1, HardwareMfaDeviceLoaded.class),
                    new StoredName("iam.mfa.hardware-unloaded", 1, HardwareMfaDeviceUnloaded.class),
                    new StoredName("iam.mfa.resynced", 1, MfaDeviceResynced.class),
                    new StoredName(
                            "iam.mfa.security-key-registered", 1, SecurityKeyRegistered.class),
                    new StoredName("iam.mfa.tagged", 1, MfaDeviceTagged.class),
                    new StoredName("iam.mfa.untagged", 1, MfaDeviceUntagged.class));

    private MfaEventNames() {}
}
