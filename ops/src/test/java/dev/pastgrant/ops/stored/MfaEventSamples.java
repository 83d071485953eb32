package dev.pastgrant.ops.stored;

import static dev.pastgrant.ops.stored.SampleValues.DEVICE;
import static dev.pastgrant.ops.stored.SampleValues.FOB;
import static dev.pastgrant.ops.stored.SampleValues.NOON;
import static dev.pastgrant.ops.stored.SampleValues.SECURITY_KEY;
import static dev.pastgrant.ops.stored.SampleValues.TAGS;
import static dev.pastgrant.ops.stored.SampleValues.USER;

import dev.pastgrant.domain.account.credential.SealedSecret;
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
import dev.pastgrant.domain.account.mfa.SecurityKey;
import dev.pastgrant.domain.log.LogEvent;
import java.util.List;
import java.util.Map;

/** One of each event of MFA devices. */
final class MfaEventSamples {
    static final List<LogEvent> ALL =
            List.of(
                    new MfaCodeRefused(DEVICE, NOON),
                    new MfaCodeUsed(DEVICE, 59_000_001),
                    new VirtualMfaDeviceCreated(DEVICE, new SealedSecret("c2VlZA=="), NOON, TAGS),
                    new MfaDeviceDeactivated(DEVICE),
                    new VirtualMfaDeviceDeleted(DEVICE),
                    new MfaDeviceEnabled(DEVICE, USER, NOON, 59_000_000),
                    new HardwareMfaDeviceLoaded(FOB, new SealedSecret("c2VlZA=="), NOON),
                    new HardwareMfaDeviceUnloaded(FOB),
                    new SecurityKeyRegistered(
                            SECURITY_KEY,
                            USER,
                            new SecurityKey(
                                    "aWQ",
                                    "a2V5",
                                    3,
                                    "aaguid",
                                    "example.com",
                                    Map.of("FIDO", "L1")),
                            NOON),
                    new MfaDeviceResynced(DEVICE, 59_000_007, 7),
                    new MfaDeviceTagged(DEVICE, TAGS),
                    new MfaDeviceUntagged(DEVICE, List.of("team")));

    private MfaEventSamples() {}
}
