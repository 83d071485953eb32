package dev.pastgrant.domain.account.mfa;

import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.account.credential.SealedSecret;
import dev.pastgrant.domain.identity.Owner;
import dev.pastgrant.domain.tag.Tag;
import java.util.List;

/** What can be asked of MFA devices that show codes. */
public sealed interface MfaCommand extends AccountCommand {
    SerialNumber serial();

    /** What can be asked of a device for its owner. */
    sealed interface OfOwner extends MfaCommand {
        Owner owner();
    }

    /** A new device, whose sealed seed was made beforehand. */
    record CreateVirtualMfaDevice(SerialNumber serial, SealedSecret seed, List<Tag> tags)
            implements MfaCommand {}

    /** Makes a key fob known, whose seed its maker tells. */
    record LoadHardwareMfaDevice(SerialNumber serial, SealedSecret seed) implements MfaCommand {}

    record UnloadHardwareMfaDevice(SerialNumber serial) implements MfaCommand {}

    /** Gives the owner a security key whose registration was verified. */
    record RegisterSecurityKey(Owner owner, SerialNumber serial, SecurityKey key)
            implements MfaCommand {}

    record TagMfaDevice(SerialNumber serial, List<Tag> tags) implements MfaCommand {}

    record UntagMfaDevice(SerialNumber serial, List<String> tagKeys) implements MfaCommand {}

    record DeleteVirtualMfaDevice(SerialNumber serial) implements MfaCommand {}

    /** Two consecutive codes prove that the owner holds the device. */
    record EnableMfaDevice(Owner owner, SerialNumber serial, String code1, String code2)
            implements OfOwner {}

    /** Two consecutive codes tell how far the clock of the device is off. */
    record ResyncMfaDevice(Owner owner, SerialNumber serial, String code1, String code2)
            implements OfOwner {}

    record DeactivateMfaDevice(Owner owner, SerialNumber serial) implements OfOwner {}

    /** Spends one code, on the way to a session. */
    record UseMfaCode(Owner owner, SerialNumber serial, String code) implements OfOwner {}
}
