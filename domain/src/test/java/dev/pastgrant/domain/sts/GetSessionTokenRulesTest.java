package dev.pastgrant.domain.sts;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.account.Examples.ACCOUNT;
import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.Examples.ROOT_KEY;
import static dev.pastgrant.domain.account.Examples.user;
import static dev.pastgrant.domain.account.Examples.userCreated;
import static dev.pastgrant.domain.sts.SampleSessions.ALICE;
import static dev.pastgrant.domain.sts.SampleSessions.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.policy.GrantEvent.InlinePolicyPut;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.session.SessionGrant;
import dev.pastgrant.policy.id.AccountRef;
import org.junit.jupiter.api.Test;

class GetSessionTokenRulesTest {
    private final Account account = given(userCreated("alice")).account();

    private static Asking alice(Account account) {
        return new Asking(SampleSessions.user(account, "alice"), account);
    }

    @Test
    void a_user_gets_twelve_hours_without_any_permission() {
        SessionGrant grant = alice(account).isGrantedToken();
        assertThat(grant.expiresAt()).isEqualTo(NOW.plusSeconds(43200));
        assertThat(grant.sessionName()).isNull();
        assertThat(alice(account).withMfa().isGrantedToken().mfaAt()).isEqualTo(NOW);
    }

    @Test
    void a_deny_stops_it() {
        alice(account.evolve(new InlinePolicyPut(user("alice"), "no", policy("Deny", "sts:*"))))
                .isRefusedToken(
                        "User: "
                                + ALICE
                                + " is not authorized to perform: sts:GetSessionToken with an"
                                + " explicit deny in an identity-based policy");
    }

    @Test
    void root_gets_an_hour_at_most() {
        var root = new Caller.Root(AccountRef.aws(ACCOUNT), ROOT_KEY, null);
        assertThat(new Asking(root, account).forSeconds(43200).isGrantedToken().expiresAt())
                .isEqualTo(NOW.plusSeconds(3600));
    }

    @Test
    void a_session_gets_none() {
        Caller.IamUser alice = SampleSessions.user(account, "alice");
        SessionGrant grant = alice(account).isGrantedToken();
        var again =
                new Caller.IamUser(AccountRef.aws(ACCOUNT), alice.user(), grant.accessKey(), grant);
        new Asking(again, account)
                .isRefusedToken("Cannot call GetSessionToken with session credentials");
    }
}
