package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.iam.IamClient;

/** A node of little memory on which two thousand strangers lean. */
class StrangersTest {
    private static final int STRANGERS = 2000;
    private static final List<String> UNFINISHED =
            List.of(
                    "",
                    Stranger.HALF_HEAD,
                    Stranger.HALF_HEAD + ": x\r\na:".repeat(8000),
                    Stranger.HALF_BODY,
                    Stranger.HALF_BODY + "x".repeat(200_000));

    /** So often a client of the attacked node calls before it gives up. */
    private static final int TRIES = 10;

    @TempDir Path data;

    private final AtomicBoolean enough = new AtomicBoolean();

    @Test
    void a_node_under_attack_answers_others_and_hangs_up_on_the_attackers() throws Exception {
        ChildServer child = ChildServer.start(data, environment(), List.of("-Xmx256m"));
        try {
            CountDownLatch leaning = new CountDownLatch(STRANGERS);
            List<Thread> strangers = new ArrayList<>();
            for (int i = 0; i < STRANGERS; i++) {
                String sent = UNFINISHED.get(i % UNFINISHED.size());
                strangers.add(
                        Thread.startVirtualThread(() -> lean(child.endpoint(), sent, leaning)));
            }
            leaning.await();

            FreshAccount account = persistently(() -> RunningServer.freshAccount(child.operator()));
            IamClient iam = account.clients().iam();
            for (int i = 0; i < 10; i++) {
                String user = "user" + i;
                var _ = persistently(() -> iam.createUser(r -> r.userName(user)));
            }

            assertThat(persistently(iam::listUsers).users()).hasSize(10);
            enough.set(true);
            for (Thread stranger : strangers) {
                stranger.join();
            }
        } finally {
            child.kill();
        }
    }

    /**
     * Calls as AWS's clients do, which try again if the node hung up on a request. It does so only
     * while it waits for the rest of the request, so nothing is done twice.
     */
    private static <T> T persistently(Supplier<T> call) {
        for (int tries = 1; tries < TRIES; tries++) {
            try {
                return call.get();
            } catch (UncheckedIOException | SdkClientException hungUp) {
                System.out.println("hung up on: " + hungUp.getMessage());
            }
        }
        return call.get();
    }

    private static Map<String, String> environment() {
        Map<String, String> variables =
                new HashMap<>(ChildServer.environment(RunningServer.OPERATOR));
        variables.put("PASTGRANT_HEAD_SECONDS", "2");
        variables.put("PASTGRANT_BODY_SECONDS", "2");
        return variables;
    }

    /** Sends what is no whole request and waits until the node hangs up, again and again. */
    private void lean(URI node, String sent, CountDownLatch leaning) {
        do {
            try (Stranger stranger = new Stranger(node)) {
                stranger.send(sent);
                leaning.countDown();
                stranger.untilHungUp();
            } catch (IOException hungUp) {
                leaning.countDown();
            }
        } while (!enough.get());
    }
}
