package dev.pastgrant.domain.account.mfa;

import dev.pastgrant.domain.account.credential.SealedSecret;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A virtual MFA device.
 *
 * @param serial its ARN, which AWS calls the serial number
 * @param seed the seed of its codes
 * @param assignment who uses it; null before it is enabled, and after it is deactivated
 * @param lastStep the time step of the last code accepted: codes of this step and before are spent
 * @param wrongCodes the codes refused since the last code accepted, for whomever they were meant
 */
public record MfaDevice(
        Arn serial,
        Instant createdAt,
        SealedSecret seed,
        Tags tags,
        @Nullable Assignment assignment,
        long lastStep,
        WrongCodes wrongCodes) {
    /** No code was ever accepted. */
    static final long NO_STEP = -1;

    /** Who uses a device, and since when. */
    public record Assignment(UniqueId owner, Instant enabledAt) {}

    public boolean isAssignedTo(UniqueId owner) {
        return assignment != null && assignment.owner().equals(owner);
    }

    MfaDevice enabled(Assignment by, long step) {
        return new MfaDevice(
                serial, createdAt, seed, tags, by, Math.max(lastStep, step), WrongCodes.NONE);
    }

    MfaDevice withTags(Tags changed) {
        return new MfaDevice(serial, createdAt, seed, changed, assignment, lastStep, wrongCodes);
    }

    MfaDevice deactivated() {
        return new MfaDevice(serial, createdAt, seed, tags, null, lastStep, wrongCodes);
    }

    MfaDevice spent(long step) {
        return new MfaDevice(
                serial,
                createdAt,
                seed,
                tags,
                assignment,
                Math.max(lastStep, step),
                WrongCodes.NONE);
    }

    MfaDevice refused(Instant at) {
        return new MfaDevice(
                serial, createdAt, seed, tags, assignment, lastStep, wrongCodes.and(at));
    }
}
