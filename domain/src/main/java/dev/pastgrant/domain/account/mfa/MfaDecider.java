package dev.pastgrant.domain.account.mfa;

import static dev.pastgrant.domain.account.Decision.accept;
import static dev.pastgrant.domain.account.Decision.refuse;
import static dev.pastgrant.domain.tag.TagKeyCase.COUNTS;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Circumstances;
import dev.pastgrant.domain.account.Decision;
import dev.pastgrant.domain.account.NoSuchEntity;
import dev.pastgrant.domain.account.TagDecider;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.account.mfa.MfaCommand.CreateVirtualMfaDevice;
import dev.pastgrant.domain.account.mfa.MfaCommand.DeactivateMfaDevice;
import dev.pastgrant.domain.account.mfa.MfaCommand.DeleteVirtualMfaDevice;
import dev.pastgrant.domain.account.mfa.MfaCommand.EnableMfaDevice;
import dev.pastgrant.domain.account.mfa.MfaCommand.LoadHardwareMfaDevice;
import dev.pastgrant.domain.account.mfa.MfaCommand.OfOwner;
import dev.pastgrant.domain.account.mfa.MfaCommand.RegisterSecurityKey;
import dev.pastgrant.domain.account.mfa.MfaCommand.ResyncMfaDevice;
import dev.pastgrant.domain.account.mfa.MfaCommand.TagMfaDevice;
import dev.pastgrant.domain.account.mfa.MfaCommand.UnloadHardwareMfaDevice;
import dev.pastgrant.domain.account.mfa.MfaCommand.UntagMfaDevice;
import dev.pastgrant.domain.account.mfa.MfaCommand.UseMfaCode;
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
import dev.pastgrant.domain.refusal.IamError;
import dev.pastgrant.domain.refusal.Quota;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.domain.tag.TagRules;
import dev.pastgrant.policy.id.UniqueId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongFunction;

/** The rules for MFA devices that show codes. */
public final class MfaDecider {
    private MfaDecider() {}

    public static Decision decide(Account account, MfaCommand command, Circumstances given) {
        return switch (command) {
            case OfOwner of -> ofOwner(account, of, given);
            case CreateVirtualMfaDevice create -> create(account, create, given);
            case DeleteVirtualMfaDevice(var serial) ->
                    onDevice(
                            account,
                            serial,
                            device -> delete(device, new VirtualMfaDeviceDeleted(serial)));
            case LoadHardwareMfaDevice(var serial, var seed) ->
                    account.mfaDevices().get(serial).isPresent()
                            ? refuse(existsAlready())
                            : accept(new HardwareMfaDeviceLoaded(serial, seed, given.now()));
            case UnloadHardwareMfaDevice(var serial) ->
                    onDevice(
                            account,
                            serial,
                            device -> delete(device, new HardwareMfaDeviceUnloaded(serial)));
            case RegisterSecurityKey register -> register(account, register, given);
            case TagMfaDevice(var serial, var tags) ->
                    onDevice(account, serial, device -> tag(device, tags));
            case UntagMfaDevice(var serial, var keys) ->
                    onDevice(account, serial, device -> untag(device, keys));
        };
    }

    private static Decision ofOwner(Account account, OfOwner command, Circumstances given) {
        Optional<UniqueId> owner = account.ownerId(command.owner());
        return owner.isEmpty()
                ? refuse(account.missing(command.owner()))
                : onDevice(
                        account,
                        command.serial(),
                        device -> ofOwner(account, owner.get(), device, command, given));
    }

    private static Decision ofOwner(
            Account account,
            UniqueId owner,
            MfaDevice device,
            OfOwner command,
            Circumstances given) {
        if (device.key() != null && !(command instanceof DeactivateMfaDevice)) {
            return refuse(NoSuchEntity.virtualMfaDevice(device.serial()));
        }
        return switch (command) {
            case EnableMfaDevice enable -> enable(account, owner, device, enable, given);
            case ResyncMfaDevice resync -> resync(owner, device, resync, given);
            case DeactivateMfaDevice(_, var serial) ->
                    device.isAssignedTo(owner)
                            ? accept(new MfaDeviceDeactivated(serial))
                            : refuse(NoSuchEntity.mfaDeviceOfUser());
            case UseMfaCode(_, _, var code) -> useCode(owner, device, code, given);
        };
    }

    private static Decision create(
            Account account, CreateVirtualMfaDevice command, Circumstances given) {
        if (account.mfaDevices().get(command.serial()).isPresent()) {
            return refuse(existsAlready());
        }
        return TagRules.check(command.tags(), COUNTS)
                .map(Decision::refuse)
                .orElseGet(() ->
                        accept(
                                new VirtualMfaDeviceCreated(
                                        command.serial(),
                                        command.seed(),
                                        given.now(),
                                        command.tags())));
    }

    private static Decision register(
            Account account, RegisterSecurityKey command, Circumstances given) {
        Optional<UniqueId> owner = account.ownerId(command.owner());
        if (owner.isEmpty()) {
            return refuse(account.missing(command.owner()));
        }
        MfaDevices devices = account.mfaDevices();
        if (devices.get(command.serial()).isPresent() || devices.knows(command.key())) {
            return refuse(existsAlready());
        }
        return exceeded(account, owner.get(), given)
                .map(Decision::refuse)
                .orElseGet(() ->
                        accept(
                                new SecurityKeyRegistered(
                                        command.serial(),
                                        owner.get(),
                                        command.key(),
                                        given.now())));
    }

    private static Optional<Refusal> exceeded(
            Account account, UniqueId owner, Circumstances given) {
        int quota = given.quotas().of(Quota.MFA_DEVICES_PER_USER);
        return account.mfaDevices().of(owner).size() < quota
                ? Optional.empty()
                : Optional.of(Refusal.quotaExceeded(Quota.MFA_DEVICES_PER_USER, quota));
    }

    private static Refusal existsAlready() {
        return Refusal.alreadyExists("MFADevice entity at the same path and name already exists.");
    }

    private static Decision delete(MfaDevice device, MfaEvent deletion) {
        return device.assignment() == null
                ? accept(deletion)
                : refuse(
                        Refusal.deleteConflict("MFA VirtualDevice in use. Must deactivate first."));
    }

    private static Decision tag(MfaDevice device, List<Tag> tags) {
        return TagDecider.tag(
                device.tags(), tags, COUNTS, new MfaDeviceTagged(device.serial(), tags));
    }

    private static Decision untag(MfaDevice device, List<String> keys) {
        return TagDecider.untag(
                device.tags(), keys, COUNTS, new MfaDeviceUntagged(device.serial(), keys));
    }

    private static Decision onDevice(
            Account account, SerialNumber serial, Function<MfaDevice, Decision> rule) {
        return account.mfaDevices()
                .get(serial)
                .map(rule)
                .orElseGet(() -> refuse(NoSuchEntity.virtualMfaDevice(serial)));
    }

    private static Decision enable(
            Account account,
            UniqueId owner,
            MfaDevice device,
            EnableMfaDevice command,
            Circumstances given) {
        if (device.assignment() != null) {
            return refuse(Refusal.alreadyExists("MFA Device is already in use."));
        }
        Optional<Refusal> exceeded = exceeded(account, owner, given);
        if (exceeded.isPresent()) {
            return refuse(exceeded.get());
        }
        Secret seed = seed(device, given);
        Instant now = given.now();
        return judge(
                device,
                given,
                last ->
                        Totp.matchPair(
                                seed, command.code1(), command.code2(), device.clock(now), last),
                step -> new MfaDeviceEnabled(device.serial(), owner, given.now(), step));
    }

    private static Decision useCode(
            UniqueId owner, MfaDevice device, String code, Circumstances given) {
        if (!device.isAssignedTo(owner)) {
            return refuse(NoSuchEntity.mfaDeviceOfUser());
        }
        Secret seed = seed(device, given);
        return judge(
                device,
                given,
                last -> Totp.match(seed, code, device.clock(given.now()), last),
                step -> new MfaCodeUsed(device.serial(), step));
    }

    private static Decision resync(
            UniqueId owner, MfaDevice device, ResyncMfaDevice command, Circumstances given) {
        if (!device.isAssignedTo(owner)) {
            return refuse(NoSuchEntity.mfaDeviceOfUser());
        }
        Secret seed = seed(device, given);
        long current = Totp.step(given.now());
        return judge(
                device,
                given,
                last -> Totp.matchAny(seed, command.code1(), command.code2(), given.now(), last),
                step ->
                        new MfaDeviceResynced(
                                device.serial(), step, Math.toIntExact(step - current)));
    }

    /**
     * Judges a code. A wrong one counts. One that is spent is refused as well, but does not count,
     * since whoever has it did not guess. All refusals are alike, so that a guesser learns nothing.
     *
     * @param match the step of the code if it is right and later than another step
     */
    private static Decision judge(
            MfaDevice device,
            Circumstances given,
            LongFunction<OptionalLong> match,
            LongFunction<MfaEvent> accepted) {
        if (device.wrongCodes().lock(given.now())) {
            return refuse(invalidCode());
        }
        OptionalLong step = match.apply(device.lastStep());
        if (step.isPresent()) {
            return accept(accepted.apply(step.getAsLong()));
        }
        return match.apply(MfaDevice.NO_STEP).isPresent()
                ? refuse(invalidCode())
                : refuse(invalidCode(), new MfaCodeRefused(device.serial(), given.now()));
    }

    private static Secret seed(MfaDevice device, Circumstances given) {
        return given.vault().open(Objects.requireNonNull(device.seed()), device.serial().text());
    }

    private static Refusal invalidCode() {
        return new Refusal(
                IamError.INVALID_AUTHENTICATION_CODE,
                "Authentication code for device is not valid.");
    }
}
