package dev.pastgrant.ops.secrets;

import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.account.password.HashForm;
import dev.pastgrant.domain.account.password.PasswordHash;
import dev.pastgrant.domain.account.password.PasswordHashing;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.refusal.SharedError;
import dev.pastgrant.policy.id.AccountId;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id at the cost that OWASP recommends. It runs on threads of its own, half as many as there
 * are processors, so that those who hash cannot take the others' turn at a processor or all of the
 * memory.
 *
 * @see <a
 *     href="https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html">OWASP
 *     Password Storage Cheat Sheet</a>
 */
public final class Argon2Hashing implements PasswordHashing {
    /** The most hashes that one account may have under way. */
    static final int PER_ACCOUNT_MAX = 8;

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ITERATIONS = 2;
    private static final int PARALLELISM = 1;
    private static final int DIGEST_BYTES = 32;
    private static final int IDLE_SECONDS = 10;
    private static final Refusal THROTTLED = new Refusal(SharedError.THROTTLING, "Rate exceeded");

    private final Executor threads;
    private final ConcurrentMap<AccountId, Integer> underWay = new ConcurrentHashMap<>();

    public Argon2Hashing() {
        this(ownThreads(Math.max(1, Runtime.getRuntime().availableProcessors() / 2)));
    }

    /** Hashes on the given threads. */
    Argon2Hashing(Executor threads) {
        this.threads = threads;
    }

    private static Executor ownThreads(int count) {
        var threads =
                new ThreadPoolExecutor(
                        count,
                        count,
                        IDLE_SECONDS,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        Thread.ofPlatform().daemon().name("password-hash-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    @Override
    public HashForm form(byte[] salt) {
        return new HashForm(
                Base64.getEncoder().withoutPadding().encodeToString(salt),
                MEMORY_KIB,
                ITERATIONS,
                PARALLELISM);
    }

    @Override
    public Outcome<PasswordHash, Refusal> hash(AccountId account, Secret password, HashForm form) {
        if (underWay.merge(account, 1, Integer::sum) > PER_ACCOUNT_MAX) {
            leave(account);
            return Outcome.bad(THROTTLED);
        }
        try {
            return Outcome.ok(
                    CompletableFuture.supplyAsync(() -> argon2id(password, form), threads).join());
        } finally {
            leave(account);
        }
    }

    private void leave(AccountId account) {
        underWay.computeIfPresent(account, (_, count) -> count == 1 ? null : count - 1);
    }

    private static PasswordHash argon2id(Secret password, HashForm form) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withSalt(Base64.getDecoder().decode(form.salt()))
                        .withMemoryAsKB(form.memoryKib())
                        .withIterations(form.iterations())
                        .withParallelism(form.parallelism())
                        .build());
        byte[] digest = new byte[DIGEST_BYTES];
        generator.generateBytes(password.revealBytes(), digest);
        return new PasswordHash(form, digest);
    }
}
