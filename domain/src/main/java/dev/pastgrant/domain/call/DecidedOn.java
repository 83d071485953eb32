package dev.pastgrant.domain.call;

import dev.pastgrant.domain.account.Accounts;
import org.jspecify.annotations.Nullable;

/**
 * What a call was decided on, as its records tell it: revisions of accounts' streams, which are the
 * same wherever a log is copied to. Positions are not.
 *
 * @param callers the revision of the caller's account
 * @param actedOn the revision of the account acted on
 * @param readAt the moment read at; none for the present
 */
public record DecidedOn(long callers, long actedOn, CallRecord.@Nullable ReadAt readAt) {
    /** Of a call that is decided on what is true now. */
    public static DecidedOn present(Accounts.At callers, Accounts.At actedOn) {
        return new DecidedOn(callers.revision(), actedOn.revision(), null);
    }

    /** Of a question. */
    static DecidedOn read(Accounts.At callers, Accounts.At seen, @Nullable AsOf asOf) {
        return new DecidedOn(
                callers.revision(),
                seen.revision(),
                asOf == null ? null : new CallRecord.ReadAt(asOf.instant(), seen.revision()));
    }

    /** Of a call that was wrong in itself: nothing was read, whatever moment it named. */
    static DecidedOn unread(Accounts.At callers, @Nullable AsOf asOf) {
        return new DecidedOn(
                callers.revision(),
                callers.revision(),
                asOf == null ? null : new CallRecord.ReadAt(asOf.instant(), null));
    }
}
