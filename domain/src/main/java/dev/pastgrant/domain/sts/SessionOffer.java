package dev.pastgrant.domain.sts;

import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.account.mfa.MfaCommand.UseMfaCode;
import dev.pastgrant.domain.call.Call;
import dev.pastgrant.domain.call.CallRecord;
import dev.pastgrant.domain.call.CallRecords;
import dev.pastgrant.domain.call.DecidedOn;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.Work;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.identity.Owner;
import dev.pastgrant.domain.refusal.IamError;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.session.SessionCommand.MfaCode;
import dev.pastgrant.domain.session.SessionGrant;
import dev.pastgrant.domain.session.SessionIssued;
import dev.pastgrant.domain.session.SessionTokens.Credentials;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session that its caller may have.
 *
 * @param now when the session was decided
 */
public record SessionOffer<R>(
        Call<R> call,
        Work.Issue<R> work,
        Caller caller,
        DecidedOn basis,
        Instant now,
        SessionGrant grant) {
    /**
     * A session with its credentials.
     *
     * @param records the records of the call, the caller's own copy last
     */
    public record Issued<R>(
            Reply.Answered<R> answer, SessionIssued session, List<CallRecord> records) {
        public Issued {
            records = List.copyOf(records);
        }
    }

    /**
     * The command that must first succeed in a turn of the caller's account; null if there is no
     * MFA code to spend.
     */
    public @Nullable UseMfaCode precondition() {
        MfaCode code = work.command().mfa();
        return code == null ? null : new UseMfaCode(owner(), code.serial(), code.code());
    }

    private Owner owner() {
        return switch (caller) {
            case Caller.IamUser user -> new Owner.Named(user.user().name());
            case Caller.Root _ -> new Owner.Root();
            case Caller.RoleSession _ ->
                    throw new IllegalStateException("a role has no device, and was refused");
        };
    }

    /** The session with the secret with which its holder will sign. */
    public Issued<R> issue(Secret secret) {
        Reply.Answered<R> answer = work.answer().apply(new Credentials(grant, secret));
        return new Issued<>(answer, new SessionIssued(grant, caller.arn()), records(answer));
    }

    /**
     * The refusal if the code could not be spent.
     *
     * @param why why the precondition failed
     */
    public SessionTurn.Refused<R> withdraw(Refusal why) {
        boolean isUnknown = why.code() == IamError.NO_SUCH_ENTITY;
        Reply.Refused<R> reply =
                new Reply.Refused<>(
                        isUnknown ? MfaRefusals.UNKNOWN_DEVICE : MfaRefusals.WRONG_CODE);
        return new SessionTurn.Refused<>(reply, records(reply));
    }

    private List<CallRecord> records(Reply<R> reply) {
        return CallRecords.of(call, caller, basis, now, reply);
    }
}
