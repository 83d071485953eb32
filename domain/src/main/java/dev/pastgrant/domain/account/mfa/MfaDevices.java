package dev.pastgrant.domain.account.mfa;

import static dev.pastgrant.domain.tag.TagKeyCase.COUNTS;

import dev.pastgrant.domain.collection.PersistentMap;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.UniqueId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** All MFA devices of an account, by serial number and by owner. */
public record MfaDevices(
        PersistentMap<SerialNumber, MfaDevice> bySerial,
        PersistentMap<UniqueId, SortedSet<SerialNumber>> serialsByOwner) {
    public static final MfaDevices NONE =
            new MfaDevices(PersistentMap.empty(), PersistentMap.empty());

    public Optional<MfaDevice> get(SerialNumber serial) {
        return bySerial.get(serial);
    }

    /** The devices that the owner has enabled, by serial number. */
    public List<MfaDevice> of(UniqueId owner) {
        return serials(owner).stream().flatMap(serial -> bySerial.get(serial).stream()).toList();
    }

    /** Whether somebody has the key already. */
    boolean knows(SecurityKey key) {
        return bySerial.values().stream()
                .map(MfaDevice::key)
                .anyMatch(
                        known -> known != null && known.credentialId().equals(key.credentialId()));
    }

    /** All of them by serial number. */
    public List<MfaDevice> sorted() {
        return bySerial.values().stream().sorted(Comparator.comparing(MfaDevice::serial)).toList();
    }

    /** These devices with one of them as it is in another state. */
    public MfaDevices standingIn(MfaDevice elsewhere) {
        return new MfaDevices(bySerial.with(elsewhere.serial(), elsewhere), serialsByOwner);
    }

    public MfaDevices evolve(MfaEvent event) {
        SerialNumber serial = event.serial();
        return switch (event) {
            case MfaEvent.VirtualMfaDeviceCreated(_, var seed, var at, var tags) ->
                    adding(MfaDevice.unused(serial, at, seed, new Tags(tags)));
            case MfaEvent.HardwareMfaDeviceLoaded(_, var seed, var at) ->
                    adding(MfaDevice.unused(serial, at, seed, Tags.NONE));
            case MfaEvent.SecurityKeyRegistered(_, var owner, var key, var at) ->
                    adding(MfaDevice.registered(serial, key, new MfaDevice.Assignment(owner, at)))
                            .owned(owner, serial);
            case MfaEvent.MfaDeviceEnabled(_, var owner, var at, var step) ->
                    with(unassigned(serial).enabled(new MfaDevice.Assignment(owner, at), step))
                            .owned(owner, serial);
            case MfaEvent.MfaCodeUsed(_, var step) -> with(assigned(serial).spent(step));
            case MfaEvent.MfaDeviceResynced(_, var step, var drift) ->
                    with(assigned(serial).resynced(step, drift));
            case MfaEvent.MfaCodeRefused(_, var at) -> with(existing(serial).refused(at));
            case MfaEvent.MfaDeviceTagged(_, var tags) -> {
                MfaDevice device = existing(serial);
                yield with(device.withTags(device.tags().with(tags, COUNTS)));
            }
            case MfaEvent.MfaDeviceUntagged(_, var keys) -> {
                MfaDevice device = existing(serial);
                yield with(device.withTags(device.tags().without(keys, COUNTS)));
            }
            case MfaEvent.MfaDeviceDeactivated _ ->
                    existing(serial).key() == null
                            ? disowned(serial).with(existing(serial).deactivated())
                            : disowned(serial).without(serial);
            case MfaEvent.VirtualMfaDeviceDeleted _, MfaEvent.HardwareMfaDeviceUnloaded _ ->
                    without(unassigned(serial).serial());
        };
    }

    private MfaDevice existing(SerialNumber serial) {
        return bySerial.get(serial)
                .orElseThrow(() -> new IllegalStateException("no MFA device `" + serial + "`"));
    }

    private MfaDevice assigned(SerialNumber serial) {
        MfaDevice device = existing(serial);
        if (device.assignment() == null) {
            throw new IllegalStateException("MFA device `" + serial + "` is not enabled");
        }
        return device;
    }

    private MfaDevice unassigned(SerialNumber serial) {
        MfaDevice device = existing(serial);
        if (device.assignment() != null) {
            throw new IllegalStateException("MFA device `" + serial + "` is enabled");
        }
        return device;
    }

    private MfaDevices adding(MfaDevice device) {
        if (bySerial.contains(device.serial())) {
            throw new IllegalStateException("MFA device `" + device.serial() + "` exists already");
        }
        return with(device);
    }

    private SortedSet<SerialNumber> serials(UniqueId owner) {
        return serialsByOwner.get(owner).orElse(Collections.emptySortedSet());
    }

    private MfaDevices with(MfaDevice device) {
        return new MfaDevices(bySerial.with(device.serial(), device), serialsByOwner);
    }

    private MfaDevices without(SerialNumber serial) {
        return new MfaDevices(bySerial.without(serial), serialsByOwner);
    }

    private MfaDevices owned(UniqueId owner, SerialNumber serial) {
        SortedSet<SerialNumber> more = new TreeSet<>(serials(owner));
        more.add(serial);
        return new MfaDevices(bySerial, serialsByOwner.with(owner, more));
    }

    private MfaDevices disowned(SerialNumber serial) {
        MfaDevice.Assignment assignment = existing(serial).assignment();
        if (assignment == null) {
            throw new IllegalStateException("MFA device `" + serial + "` is not enabled");
        }
        UniqueId owner = assignment.owner();
        SortedSet<SerialNumber> left = new TreeSet<>(serials(owner));
        left.remove(serial);
        return new MfaDevices(
                bySerial,
                left.isEmpty() ? serialsByOwner.without(owner) : serialsByOwner.with(owner, left));
    }
}
