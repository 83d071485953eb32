package dev.pastgrant.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.fakes.TransparentVault;
import dev.pastgrant.domain.refusal.ErrorCode;
import dev.pastgrant.domain.refusal.Quotas;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.catalogue.ServicePrincipals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A rule as a story: given what happened, when this is asked, then that happens or is refused. */
public final class AccountScenario {
    private final Account account;
    private final Circumstances circumstances;

    private AccountScenario(Account account, Circumstances circumstances) {
        this.account = account;
        this.circumstances = circumstances;
    }

    /** An account that is not open yet. */
    public static AccountScenario givenNothing() {
        return new AccountScenario(
                Account.unopened(Examples.ACCOUNT),
                new Circumstances(
                        Examples.NOW,
                        new NumberedIds(),
                        new TransparentVault(),
                        Quotas.DEFAULT,
                        ServicePrincipals.OF_AWS,
                        Surroundings.NONE));
    }

    /** An open account to which this happened. */
    public static AccountScenario given(AccountEvent... history) {
        return givenNothing().and(Examples.opened()).and(List.of(history));
    }

    public static AccountScenario given(List<? extends AccountEvent> history) {
        return given().and(history);
    }

    /** And this happened as well. */
    public AccountScenario and(List<? extends AccountEvent> history) {
        Account after = account;
        for (AccountEvent event : history) {
            after = after.evolve(event);
        }
        return new AccountScenario(after, circumstances);
    }

    public AccountScenario and(AccountEvent... history) {
        return and(List.of(history));
    }

    public AccountScenario at(Instant now) {
        return new AccountScenario(
                account,
                new Circumstances(
                        now,
                        circumstances.ids(),
                        circumstances.vault(),
                        circumstances.quotas(),
                        circumstances.services(),
                        circumstances.surroundings()));
    }

    public AccountScenario under(Quotas quotas) {
        return new AccountScenario(
                account,
                new Circumstances(
                        circumstances.now(),
                        circumstances.ids(),
                        circumstances.vault(),
                        quotas,
                        circumstances.services(),
                        circumstances.surroundings()));
    }

    public AccountScenario surroundedBy(Surroundings surroundings) {
        return new AccountScenario(
                account,
                new Circumstances(
                        circumstances.now(),
                        circumstances.ids(),
                        circumstances.vault(),
                        circumstances.quotas(),
                        circumstances.services(),
                        surroundings));
    }

    /** The account as it stands. */
    public Account account() {
        return account;
    }

    public Outcome when(AccountCommand command) {
        return new Outcome(AccountDecider.decide(account, command, circumstances));
    }

    /** What became of the command. */
    public final class Outcome {
        private final Decision decision;

        private Outcome(Decision decision) {
            this.decision = decision;
        }

        /** Exactly these events, in this order; the story goes on after them. */
        public AccountScenario thenHappens(AccountEvent... events) {
            assertThat(decision).isEqualTo(new Decision.Accepted(List.of(events)));
            return and(events);
        }

        public void thenNothingHappens() {
            assertThat(decision).isEqualTo(new Decision.Accepted(List.of()));
        }

        public void thenRefuses(ErrorCode code, String message) {
            assertThat(decision).isEqualTo(new Decision.Refused(new Refusal(code, message)));
        }

        /** It is refused, and so is remembered; the story goes on after that. */
        public AccountScenario thenRefuses(ErrorCode code, String message, AccountEvent attempt) {
            assertThat(decision).isEqualTo(Decision.refuse(new Refusal(code, message), attempt));
            return and(attempt);
        }

        /** The story goes on after whatever happened, for rules that span several commands. */
        public AccountScenario then() {
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
            return and(new ArrayList<>(((Decision.Accepted) decision).events()));
        }
    }
}
