package dev.pastgrant.ops.turns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private final Runnable begin = new Step("begin");
    private final Runnable round = new Step("round");
    private final Runnable nextRound = new Step("next round");
    private final WaitingCall<?> call = call();
    private final Mailbox mailbox = new Mailbox();

    /** What a mailbox keeps and gives back. */
    private record Step(String name) implements Runnable {
        @Override
        public void run() {
            throw new IllegalStateException("the mailbox runs nothing itself");
        }
    }

    private static WaitingCall<?> call() {
        return new WaitingCall<>(
                new TurnCommand<>(
                        OneAccount.ID,
                        UUID.randomUUID(),
                        (_, _) -> {
                            throw new IllegalStateException("not decided here");
                        }));
    }

    private void restAfterOneCall(Runnable resting) {
        mailbox.add(call, begin);
        mailbox.poll();
        assertThat(mailbox.nextOrRest(resting)).isNull();
    }

    @Test
    void the_first_call_begins_a_round_and_the_next_waits_for_it() {
        assertThat(mailbox.add(call, begin)).isSameAs(begin);
        assertThat(mailbox.add(call(), begin)).isNull();
        assertThat(mailbox.nextOrRest(round)).isSameAs(call);
    }

    @Test
    void a_round_that_rests_goes_on_with_the_next_call() {
        restAfterOneCall(round);

        assertThat(mailbox.add(call(), begin)).isSameAs(round);
        assertThat(mailbox.wake(round)).isFalse();
    }

    @Test
    void a_round_that_woke_to_end_leaves_calls_to_the_next() {
        restAfterOneCall(round);

        assertThat(mailbox.wake(round)).isTrue();
        assertThat(mailbox.add(call, begin)).isNull();
        assertThat(mailbox.endRound()).isTrue();
        assertThat(mailbox.poll()).isSameAs(call);
        assertThat(mailbox.endRound()).isFalse();
        assertThat(mailbox.add(call, begin)).isSameAs(begin);
    }

    @Test
    void a_round_that_is_over_does_not_wake_the_one_that_rests_now() {
        restAfterOneCall(nextRound);

        assertThat(mailbox.wake(round)).isFalse();
        assertThat(mailbox.add(call, begin)).isSameAs(nextRound);
    }
}
