package dev.pastgrant.domain.account.mfa;

import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.account.credential.SealedSecret;
import dev.pastgrant.domain.identity.Owner;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.policy.id.Arn;
import java.util.List;

/** What can be asked of virtual MFA devices. */
public sealed interface MfaCommand extends AccountCommand {
    Arn serial();

    /** A new device, whose sealed seed was made beforehand. */
    record CreateVirtualMfaDevice(Arn serial, SealedSecret seed, List<Tag> tags)
            implements MfaCommand {}

    record TagMfaDevice(Arn serial, List<Tag> tags) implements MfaCommand {}

    record UntagMfaDevice(Arn serial, List<String> tagKeys) implements MfaCommand {}

    record DeleteVirtualMfaDevice(Arn serial) implements MfaCommand {}

    /** Two consecutive codes prove that the owner holds the device. */
    record EnableMfaDevice(Owner owner, Arn serial, String code1, String code2)
            implements MfaCommand {}

    record DeactivateMfaDevice(Owner owner, Arn serial) implements MfaCommand {}

    /** Spends one code, on the way to a session. */
    record UseMfaCode(Owner owner, Arn serial, String code) implements MfaCommand {}
}
