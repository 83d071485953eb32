package dev.pastgrant.domain.sts;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.account.Examples.ACCOUNT;
import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.Examples.ROOT_KEY;
import static dev.pastgrant.domain.account.Examples.key;
import static dev.pastgrant.domain.account.Examples.keyCreated;
import static dev.pastgrant.domain.account.Examples.user;
import static dev.pastgrant.domain.account.Examples.userCreated;
import static dev.pastgrant.domain.sts.SampleSessions.SESSION_KEY;
import static dev.pastgrant.domain.sts.SampleSessions.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.account.mfa.MfaCommand.UseMfaCode;
import dev.pastgrant.domain.account.mfa.SerialNumber;
import dev.pastgrant.domain.account.policy.GrantEvent.InlinePolicyPut;
import dev.pastgrant.domain.call.Call;
import dev.pastgrant.domain.call.CallRecord;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.Work;
import dev.pastgrant.domain.caller.Credential;
import dev.pastgrant.domain.identity.Owner;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.permission.Authorities;
import dev.pastgrant.domain.permission.Present;
import dev.pastgrant.domain.refusal.IamError;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.session.SessionCommand.GetSessionToken;
import dev.pastgrant.domain.session.SessionCommand.MfaCode;
import dev.pastgrant.policy.id.AccountRef;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionTurnTest {
    private static final Authorities AUTHORITIES = new Authorities();
    private static final SerialNumber PHONE =
            new SerialNumber("arn:aws:iam::123456789012:mfa/phone");
    private static final Account ACCOUNT_OF_ALICE =
            given(
                            userCreated("alice"),
                            keyCreated("alice", 1),
                            new InlinePolicyPut(user("alice"), "p", policy("Deny", "sts:*")))
                    .account();

    private static SessionTurn<String> turn(AccessKeyId key, @Nullable MfaCode mfa) {
        Work.Issue<String> work =
                new Work.Issue<>(
                        new GetSessionToken(null, mfa),
                        credentials -> Reply.Answered.of(credentials.grant().accessKey().text()));
        var call =
                new Call<>(
                        new Credential.LongTerm(key, ACCOUNT),
                        ACCOUNT,
                        new UUID(1, 2),
                        SampleSessions.facts("sts.amazonaws.com", "GetSessionToken"),
                        null,
                        _ -> List.of(),
                        List.of(),
                        work);
        var state = new Accounts.At(ACCOUNT_OF_ALICE, new Position(9), 4);
        var present = new Present(state, Surroundings.NONE, NOW, AUTHORITIES);
        return SessionTurn.of(call, work, present, state, SESSION_KEY);
    }

    private static SessionTurn.Refused<String> refused(SessionTurn<String> turn) {
        assertThat(turn).isInstanceOf(SessionTurn.Refused.class);
        return (SessionTurn.Refused<String>) turn;
    }

    private static SessionOffer<String> offered(SessionTurn<String> turn) {
        assertThat(turn).isInstanceOf(SessionTurn.Granted.class);
        return ((SessionTurn.Granted<String>) turn).offer();
    }

    @Test
    void a_key_that_nobody_has_gets_nothing_and_leaves_no_record() {
        assertThat(refused(turn(key(7), null)).records()).isEmpty();
    }

    @Test
    void a_refusal_is_recorded() {
        SessionTurn.Refused<String> refused = refused(turn(key(1), null));
        assertThat(refused.reply().refusal().message())
                .contains("with an explicit deny in an identity-based policy");
        assertThat(refused.records())
                .singleElement()
                .satisfies(record ->
                        assertThat(record.ending().errorCode()).isEqualTo("AccessDenied"));
    }

    @Test
    void what_is_granted_is_issued_with_its_record() {
        SessionOffer<String> offer = offered(turn(ROOT_KEY, null));
        assertThat(offer.precondition()).isNull();
        SessionOffer.Issued<String> issued = offer.issue(Secret.of("secret"));
        assertThat(issued.answer().response()).isEqualTo(SESSION_KEY.text());
        assertThat(issued.session().grant().accessKey()).isEqualTo(SESSION_KEY);
        assertThat(issued.session().issuedTo()).isEqualTo(AccountRef.aws(ACCOUNT).root());
        assertThat(issued.records()).singleElement().extracting(CallRecord::time).isEqualTo(NOW);
    }

    @Test
    void a_code_is_to_be_spent_before() {
        SessionOffer<String> offer = offered(turn(ROOT_KEY, new MfaCode(PHONE, "123456")));
        assertThat(offer.precondition())
                .isEqualTo(new UseMfaCode(new Owner.Root(), PHONE, "123456"));
    }

    @Test
    void a_wrong_code_is_told_and_recorded() {
        SessionTurn.Refused<String> withdrawn = withdrawn(IamError.INVALID_AUTHENTICATION_CODE);
        assertThat(withdrawn.reply().refusal().message())
                .isEqualTo(
                        "MultiFactorAuthentication failed with invalid MFA one time pass code. ");
        assertThat(withdrawn.records()).hasSize(1);
    }

    @Test
    void a_device_of_somebody_else_is_told_from_a_wrong_code() {
        assertThat(withdrawn(IamError.NO_SUCH_ENTITY).reply().refusal().message())
                .isEqualTo(
                        "MultiFactorAuthentication failed, unable to validate MFA code.  Please"
                                + " verify your MFA serial number is valid and associated with"
                                + " this user.");
    }

    private static SessionTurn.Refused<String> withdrawn(IamError why) {
        return offered(turn(ROOT_KEY, new MfaCode(PHONE, "123456")))
                .withdraw(new Refusal(why, "why"));
    }
}
