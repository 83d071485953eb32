package dev.pastgrant.domain.session;

import static dev.pastgrant.domain.Examples.ACCOUNT;
import static dev.pastgrant.domain.Examples.NOW;
import static dev.pastgrant.domain.Examples.ROOT_KEY;
import static dev.pastgrant.domain.Examples.user;
import static dev.pastgrant.domain.Examples.userCreated;
import static dev.pastgrant.domain.Scenario.given;
import static dev.pastgrant.domain.session.Sessions.ALICE;
import static dev.pastgrant.domain.session.Sessions.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.Account;
import dev.pastgrant.domain.call.Caller;
import dev.pastgrant.domain.policy.GrantEvent.InlinePolicyPut;
import org.junit.jupiter.api.Test;

class GetSessionTokenRulesTest {
    private final Account account = given(userCreated("alice")).account();

    private static Asking alice(Account account) {
        return new Asking(Sessions.user(account, "alice"), account);
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
        var root = new Caller.Root(ACCOUNT, ROOT_KEY, null);
        assertThat(new Asking(root, account).forSeconds(43200).isGrantedToken().expiresAt())
                .isEqualTo(NOW.plusSeconds(3600));
    }

    @Test
    void a_session_gets_none() {
        Caller.IamUser alice = Sessions.user(account, "alice");
        SessionGrant grant = alice(account).isGrantedToken();
        var again = new Caller.IamUser(ACCOUNT, alice.user(), grant.accessKey(), grant);
        new Asking(again, account)
                .isRefusedToken("Cannot call GetSessionToken with session credentials");
    }
}
