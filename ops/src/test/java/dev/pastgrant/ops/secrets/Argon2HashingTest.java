package dev.pastgrant.ops.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.account.password.HashForm;
import dev.pastgrant.domain.account.password.PasswordHash;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.refusal.SharedError;
import dev.pastgrant.policy.id.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class Argon2HashingTest {
    private static final AccountId ONE = new AccountId("111111111111");
    private static final AccountId OTHER = new AccountId("222222222222");
    private static final Secret PASSWORD = Secret.of("password");

    /** A hash as cheap as can be, for tests of all the rest. */
    private static final HashForm CHEAP = new HashForm("c29tZXNhbHQ", 8, 1, 1);

    private static Outcome<PasswordHash, Refusal> throttled() {
        return Outcome.bad(new Refusal(SharedError.THROTTLING, "Rate exceeded"));
    }

    /** A case of the reference implementation's own test. */
    @Test
    void a_hash_is_that_of_the_reference_implementation() {
        var hash =
                new Argon2Hashing()
                        .hash(ONE, PASSWORD, new HashForm("c29tZXNhbHQ", 1 << 16, 2, 1))
                        .map(each -> each.encoded().reveal());
        assertThat(hash)
                .isEqualTo(
                        Outcome.ok(
                                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
                                        + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"));
    }

    @Test
    void new_hashes_cost_what_OWASP_recommends() {
        assertThat(new Argon2Hashing().form("somesalt".getBytes(UTF_8)))
                .isEqualTo(new HashForm("c29tZXNhbHQ", 19_456, 2, 1));
    }

    @Test
    void an_account_with_too_many_hashes_under_way_must_wait_and_others_need_not()
            throws InterruptedException {
        BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
        Argon2Hashing hashing = new Argon2Hashing(waiting::add);
        BlockingQueue<Outcome<PasswordHash, Refusal>> hashed = new LinkedBlockingQueue<>();
        List<Runnable> tasks = new ArrayList<>();
        for (int i = 0; i < Argon2Hashing.PER_ACCOUNT_MAX; i++) {
            hash(hashing, ONE, hashed);
            tasks.add(waiting.take());
        }

        assertThat(hashing.hash(ONE, PASSWORD, CHEAP)).isEqualTo(throttled());
        hash(hashing, OTHER, hashed);
        waiting.take().run();
        assertThat(hashed.take()).isInstanceOf(Outcome.Ok.class);

        tasks.getFirst().run();
        assertThat(hashed.take()).isInstanceOf(Outcome.Ok.class);
        hash(hashing, ONE, hashed);
        tasks.add(waiting.take());
        tasks.stream().skip(1).forEach(Runnable::run);
        for (int i = 0; i < Argon2Hashing.PER_ACCOUNT_MAX; i++) {
            assertThat(hashed.take()).isInstanceOf(Outcome.Ok.class);
        }
    }

    private static void hash(
            Argon2Hashing hashing,
            AccountId account,
            BlockingQueue<Outcome<PasswordHash, Refusal>> hashed) {
        Thread.startVirtualThread(() -> hashed.add(hashing.hash(account, PASSWORD, CHEAP)));
    }
}
