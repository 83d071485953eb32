package dev.pastgrant.domain.account.mfa;

import dev.pastgrant.domain.account.credential.SealedSecret;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.UniqueId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An MFA device: an app on a phone or a key fob, which show codes, or a security key.
 *
 * @param serial its ARN, or the number of a fob
 * @param seed the seed of its codes; null if it shows none
 * @param key its credential if it is a security key; null if it shows codes
 * @param assignment who uses it; null before it is enabled, and after it is deactivated
 * @param lastStep the time step of the last code accepted: codes of this step and before are spent
 * @param drift how many steps its clock is ahead of ours, as far as is known
 * @param wrongCodes the codes refused since the last code accepted, for whomever they were meant
 */
public record MfaDevice(
        SerialNumber serial,
        Instant createdAt,
        @Nullable SealedSecret seed,
        @Nullable SecurityKey key,
        Tags tags,
        @Nullable Assignment assignment,
        long lastStep,
        int drift,
        WrongCodes wrongCodes) {
    /** No code was ever accepted. */
    static final long NO_STEP = -1;

    /** Who uses a device, and since when. */
    public record Assignment(UniqueId owner, Instant enabledAt) {}

    /** A device that nobody uses yet. */
    static MfaDevice unused(SerialNumber serial, Instant at, SealedSecret seed, Tags tags) {
        return new MfaDevice(serial, at, seed, null, tags, null, NO_STEP, 0, WrongCodes.NONE);
    }

    /** A security key, which its owner has from the beginning. */
    static MfaDevice registered(SerialNumber serial, SecurityKey key, Assignment by) {
        return new MfaDevice(
                serial, by.enabledAt(), null, key, Tags.NONE, by, NO_STEP, 0, WrongCodes.NONE);
    }

    public boolean isAssignedTo(UniqueId owner) {
        return assignment != null && assignment.owner().equals(owner);
    }

    /** What the clock of the device shows at an instant, as far as is known. */
    Instant clock(Instant now) {
        return now.plus(Totp.STEP.multipliedBy(drift));
    }

    MfaDevice enabled(Assignment by, long step) {
        return new MfaDevice(
                serial,
                createdAt,
                seed,
                key,
                tags,
                by,
                Math.max(lastStep, step),
                drift,
                WrongCodes.NONE);
    }

    MfaDevice withTags(Tags changed) {
        return new MfaDevice(
                serial, createdAt, seed, key, changed, assignment, lastStep, drift, wrongCodes);
    }

    MfaDevice deactivated() {
        return new MfaDevice(serial, createdAt, seed, key, tags, null, lastStep, drift, wrongCodes);
    }

    MfaDevice spent(long step) {
        return new MfaDevice(
                serial,
                createdAt,
                seed,
                key,
                tags,
                assignment,
                Math.max(lastStep, step),
                drift,
                WrongCodes.NONE);
    }

    MfaDevice resynced(long step, int found) {
        return new MfaDevice(
                serial, createdAt, seed, key, tags, assignment, step, found, WrongCodes.NONE);
    }

    MfaDevice refused(Instant at) {
        return new MfaDevice(
                serial,
                createdAt,
                seed,
                key,
                tags,
                assignment,
                lastStep,
                drift,
                wrongCodes.and(at));
    }
}
