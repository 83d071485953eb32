package dev.pastgrant.domain.call;

import dev.pastgrant.domain.account.Accounts;
import org.jspecify.annotations.Nullable;

/**
 * What a call was decided on, as its records name it: the revisions of accounts' streams. Revisions
 * stay the same when a log is copied; positions do not.
 *
 * @param callers the revision of the caller's account
 * @param actedOn the revision of the account acted on
 * @param readAt the moment at which the call read; null if that is the present
 */
public record DecidedOn(long callers, long actedOn, CallRecord.@Nullable ReadAt readAt) {
    /** For a call that is decided on the present. */
    public static DecidedOn present(Accounts.At callers, Accounts.At actedOn) {
        return new DecidedOn(callers.revision(), actedOn.revision(), null);
    }

    /** For a call that reads. */
    static DecidedOn read(Accounts.At callers, Accounts.At seen, @Nullable AsOf asOf) {
        return new DecidedOn(
                callers.revision(),
                seen.revision(),
                asOf == null ? null : new CallRecord.ReadAt(asOf.instant(), seen.revision()));
    }

    /** For a call that was invalid in itself. Nothing was read, even if the call named a moment. */
    static DecidedOn unread(Accounts.At callers, @Nullable AsOf asOf) {
        return new DecidedOn(
                callers.revision(),
                callers.revision(),
                asOf == null ? null : new CallRecord.ReadAt(asOf.instant(), null));
    }
}
