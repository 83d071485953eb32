package dev.pastgrant.domain.sts;

import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.sts.SampleSessions.DEPLOYER;
import static dev.pastgrant.domain.sts.SampleSessions.SESSION_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.account.mfa.SerialNumber;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.permission.Authorities;
import dev.pastgrant.domain.permission.Present;
import dev.pastgrant.domain.refusal.ErrorCode;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.refusal.SharedError;
import dev.pastgrant.domain.session.SessionCommand;
import dev.pastgrant.domain.session.SessionCommand.AssumeRole;
import dev.pastgrant.domain.session.SessionCommand.MfaCode;
import dev.pastgrant.domain.session.SessionGrant;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.PolicyText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody asks for a session, and gets it or not. */
final class Asking {
    private static final Authorities AUTHORITIES = new Authorities();

    private final Caller caller;
    private final Account callersAccount;
    private final Account target;
    private Arn role = DEPLOYER;
    private @Nullable Integer seconds;
    private @Nullable PolicyText policy;
    private List<Tag> tags = List.of();
    private List<String> transitive = List.of();
    private @Nullable String externalId;
    private @Nullable String sourceIdentity;
    private @Nullable MfaCode mfa;

    Asking(Caller caller, Account callersAccount, Account target) {
        this.caller = caller;
        this.callersAccount = callersAccount;
        this.target = target;
    }

    Asking(Caller caller, Account account) {
        this(caller, account, account);
    }

    Asking ofRole(String arn) {
        role = new Arn(arn);
        return this;
    }

    Asking forSeconds(int asked) {
        seconds = asked;
        return this;
    }

    Asking withPolicy(PolicyText narrowing) {
        policy = narrowing;
        return this;
    }

    Asking withTags(Tag... passed) {
        tags = List.of(passed);
        return this;
    }

    Asking transitive(String... keys) {
        transitive = List.of(keys);
        return this;
    }

    Asking withExternalId(String id) {
        externalId = id;
        return this;
    }

    Asking withSourceIdentity(String identity) {
        sourceIdentity = identity;
        return this;
    }

    Asking withMfa() {
        mfa = new MfaCode(new SerialNumber("arn:aws:iam::123456789012:mfa/phone"), "123456");
        return this;
    }

    private AssumeRole assumeRole() {
        return new AssumeRole(
                role,
                "ci",
                seconds,
                policy,
                List.of(),
                tags,
                transitive,
                externalId,
                sourceIdentity,
                mfa);
    }

    private SessionDecider.Decision decide(SessionCommand command) {
        return SessionDecider.decide(
                command,
                new SessionDecider.Given(
                        caller,
                        new Present(
                                new Accounts.At(callersAccount, Position.BEGINNING, 0),
                                Surroundings.NONE,
                                NOW,
                                AUTHORITIES),
                        target,
                        SampleSessions.facts("sts.amazonaws.com", "AssumeRole"),
                        SESSION_KEY));
    }

    SessionGrant isGranted() {
        return granted(decide(assumeRole()));
    }

    void isRefused(ErrorCode code, String message) {
        assertThat(decide(assumeRole()))
                .isEqualTo(new SessionDecider.Decision.Refused(new Refusal(code, message)));
    }

    Refusal refusal() {
        return ((SessionDecider.Decision.Refused) decide(assumeRole())).refusal();
    }

    /** The session that the caller gets of itself. */
    SessionGrant isGrantedToken() {
        return granted(decide(new SessionCommand.GetSessionToken(seconds, mfa)));
    }

    void isRefusedToken(String message) {
        assertThat(decide(new SessionCommand.GetSessionToken(seconds, mfa)))
                .isEqualTo(
                        new SessionDecider.Decision.Refused(
                                new Refusal(SharedError.ACCESS_DENIED, message)));
    }

    private static SessionGrant granted(SessionDecider.Decision decision) {
        assertThat(decision).isInstanceOf(SessionDecider.Decision.Granted.class);
        return ((SessionDecider.Decision.Granted) decision).grant();
    }
}
