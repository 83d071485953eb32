package dev.pastgrant.domain.questions.authorize;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.account.Examples.ACCOUNT;
import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.Examples.key;
import static dev.pastgrant.domain.account.Examples.keyCreated;
import static dev.pastgrant.domain.account.Examples.user;
import static dev.pastgrant.domain.account.Examples.userCreated;
import static dev.pastgrant.domain.sts.SampleSessions.ALICE;
import static dev.pastgrant.domain.sts.SampleSessions.OTHER;
import static dev.pastgrant.domain.sts.SampleSessions.other;
import static dev.pastgrant.domain.sts.SampleSessions.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.account.policy.GrantEvent.InlinePolicyPut;
import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.caller.Credential;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.permission.Authorities;
import dev.pastgrant.domain.permission.Present;
import dev.pastgrant.domain.questions.authorize.AuthorizeTurn.Answer;
import dev.pastgrant.domain.questions.authorize.AuthorizeTurn.Beginning;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.sts.SampleSessions;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.request.RequestContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuthorizeTurnTest {
    private static final Authorities AUTHORITIES = new Authorities();
    private static final AsOf YESTERDAY = new AsOf(NOW.minusSeconds(86400), new Position(3));
    private static final String CAROL = "arn:aws:iam::210987654321:user/carol";

    private final List<AccountId> read = new ArrayList<>();

    /** Of alice, whose key the service signs with; another account has carol. */
    private final class TwoAccounts implements Accounts {
        private final Account own;

        TwoAccounts(Account own) {
            this.own = own;
        }

        @Override
        public At current(AccountId id) {
            read.add(id);
            return new At(
                    id.equals(ACCOUNT) ? own : other(userCreated("carol")), new Position(9), 4);
        }

        @Override
        public At at(AccountId id, Position position) {
            return current(id);
        }

        @Override
        public Surroundings surroundings(Instant now) {
            return Surroundings.NONE;
        }

        @Override
        public Surroundings surroundingsAt(Instant instant, Position position) {
            return Surroundings.NONE;
        }
    }

    private Beginning begin(String allowed, @Nullable AsOf asOf, AccountId operator, int key) {
        Accounts accounts =
                new TwoAccounts(
                        given(
                                        userCreated("alice"),
                                        keyCreated("alice", 1),
                                        new InlinePolicyPut(
                                                user("alice"), "p", policy("Allow", allowed)))
                                .account());
        var present =
                new Present(
                        accounts.current(ACCOUNT), accounts.surroundings(NOW), NOW, AUTHORITIES);
        return AuthorizeTurn.begin(
                new Credential.LongTerm(key(key), ACCOUNT),
                SampleSessions.facts("pastgrant", "Authorize"),
                present,
                accounts,
                asOf,
                operator);
    }

    private AuthorizeTurn begun(String allowed, @Nullable AsOf asOf, AccountId operator) {
        Beginning beginning = begin(allowed, asOf, operator, 1);
        assertThat(beginning).isInstanceOf(Beginning.Begun.class);
        return ((Beginning.Begun) beginning).turn();
    }

    private static Answer ask(AuthorizeTurn turn, PrincipalRef whom) {
        return turn.ask(
                whom,
                new DecisionQuestion(
                        "s3:GetObject", "arn:aws:s3:::b/k", null, ACCOUNT, RequestContext.EMPTY));
    }

    private static PrincipalRef named(String arn) {
        return PrincipalRef.named(arn).orElseThrow();
    }

    private static Refusal denial(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Denied.class);
        return ((Answer.Denied) answer).refusal();
    }

    @Test
    void a_service_whose_key_is_nobodys_cannot_ask() {
        assertThat(begin("*", null, OTHER, 7)).isInstanceOf(Beginning.Refused.class);
    }

    @Test
    void to_ask_about_the_past_takes_a_permission_of_its_own() {
        assertThat(begin("pastgrant:Authorize", YESTERDAY, OTHER, 1))
                .isInstanceOfSatisfying(
                        Beginning.Refused.class,
                        refused ->
                                assertThat(refused.refusal().message())
                                        .contains("not authorized to perform: pastgrant:ReadAt"));
        assertThat(begin("pastgrant:*", YESTERDAY, OTHER, 1)).isInstanceOf(Beginning.Begun.class);
    }

    @Test
    void to_ask_about_a_principal_takes_a_permission_on_it() {
        assertThat(denial(ask(begun("s3:*", null, OTHER), named(ALICE))).message())
                .contains("not authorized to perform: pastgrant:Authorize on resource: " + ALICE);
        assertThat(ask(begun("pastgrant:Authorize", null, OTHER), named(ALICE)))
                .isInstanceOf(Answer.Decided.class);
    }

    @Test
    void only_the_operator_asks_about_another_accounts_principals() {
        assertThat(denial(ask(begun("*", null, OTHER), named(CAROL))).message())
                .endsWith("because it is of another account");
        assertThat(ask(begun("*", null, ACCOUNT), named(CAROL))).isInstanceOf(Answer.Decided.class);
    }

    @Test
    void a_strangers_credential_stops_no_other_question() {
        var strangers = new PrincipalRef.Holder(new Credential.LongTerm(key(3), OTHER));
        AuthorizeTurn turn = begun("*", null, OTHER);
        assertThat(ask(turn, strangers)).isInstanceOf(Answer.Unknown.class);
        assertThat(ask(turn, named(ALICE))).isInstanceOf(Answer.Decided.class);
    }

    @Test
    void each_account_is_read_once() {
        AuthorizeTurn turn = begun("*", null, ACCOUNT);
        ask(turn, named(CAROL));
        ask(turn, named(ALICE));
        ask(turn, named("arn:aws:iam::210987654321:root"));
        assertThat(read).containsExactly(ACCOUNT, OTHER);
    }

    @Test
    void what_is_decided_about_the_past_is_decided_at_its_position() {
        AuthorizeTurn turn = begun("*", YESTERDAY, OTHER);
        assertThat(ask(turn, named(ALICE)))
                .isInstanceOfSatisfying(
                        Answer.Decided.class,
                        decided -> assertThat(decided.position()).isEqualTo(YESTERDAY.position()));
    }
}
