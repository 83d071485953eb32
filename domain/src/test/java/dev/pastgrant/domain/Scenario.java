package dev.pastgrant.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A rule as a story: given what happened, when this is asked, then that happens or is refused. */
public final class Scenario {
    private final Account account;
    private final Circumstances circumstances;

    private Scenario(Account account, Circumstances circumstances) {
        this.account = account;
        this.circumstances = circumstances;
    }

    /** An account that is not open yet. */
    public static Scenario givenNothing() {
        return new Scenario(
                Account.unopened(Examples.ACCOUNT),
                new Circumstances(
                        Examples.NOW, new NumberedIds(), new TransparentVault(), Quotas.DEFAULT));
    }

    /** An open account to which this happened. */
    public static Scenario given(AccountEvent... history) {
        return givenNothing().and(Examples.opened()).and(List.of(history));
    }

    public static Scenario given(List<? extends AccountEvent> history) {
        return given().and(history);
    }

    /** And this happened as well. */
    public Scenario and(List<? extends AccountEvent> history) {
        Account after = account;
        for (AccountEvent event : history) {
            after = after.evolve(event);
        }
        return new Scenario(after, circumstances);
    }

    public Scenario and(AccountEvent... history) {
        return and(List.of(history));
    }

    public Scenario at(Instant now) {
        return new Scenario(
                account,
                new Circumstances(
                        now, circumstances.ids(), circumstances.vault(), circumstances.quotas()));
    }

    public Scenario under(Quotas quotas) {
        return new Scenario(
                account,
                new Circumstances(
                        circumstances.now(), circumstances.ids(), circumstances.vault(), quotas));
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
        public Scenario thenHappens(AccountEvent... events) {
            assertThat(decision).isEqualTo(new Decision.Accepted(List.of(events)));
            return and(events);
        }

        public void thenNothingHappens() {
            assertThat(decision).isEqualTo(new Decision.Accepted(List.of()));
        }

        public void thenRefuses(Refusal.Code code, String message) {
            assertThat(decision).isEqualTo(new Decision.Refused(new Refusal(code, message)));
        }

        /** The story goes on after whatever happened, for rules that span several commands. */
        public Scenario then() {
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
            return and(new ArrayList<>(((Decision.Accepted) decision).events()));
        }
    }
}
