package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.http.HttpSettings;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaCodeRefused;
import dev.pastgrant.domain.fakes.HandClock;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.ops.config.RootCredentials;
import dev.pastgrant.ops.node.FirstAccount;
import dev.pastgrant.ops.node.Server;
import dev.pastgrant.ops.rocksdb.LogOptions;
import dev.pastgrant.ops.rocksdb.RocksStore;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody has a key of alice, and guesses the codes of her device, on a clock that stands. */
class GuessedCodesOverHttpTest {
    private static final int GUESSES = 400;
    private static final String SERIAL = "arn:aws:iam::123456789012:mfa/phone";
    private static final String SESSIONS =
            """
            {"Version": "2012-10-17",
             "Statement": {"Effect": "Allow", "Action": "sts:*", "Resource": "*"}}
            """;
    private static final KeyCalls ROOT = RunningServer.OPERATOR;

    @TempDir Path folder;
    private final HandClock clock = new HandClock();

    private Server start() throws IOException {
        var root = new RootCredentials(new AccessKeyId(ROOT.id()), Secret.of(ROOT.secret()));
        return Server.start(
                RocksStore.open(LogOptions.in(folder).withClock(clock)),
                new Server.Settings(
                        folder,
                        HttpSettings.on("127.0.0.1", 0),
                        new FirstAccount.Wanted(null, null, root),
                        false,
                        clock));
    }

    private HttpResponse<String> call(Server server, String service, KeyCalls keys, String form) {
        var http = new SignedHttp(RunningServer.endpoint(server), keys, service);
        byte[] body = form.getBytes(StandardCharsets.UTF_8);
        Clock now = Clock.fixed(clock.instant(), ZoneOffset.UTC);
        return SignedHttp.send(http.signed("POST", "/", body, SignedHttp.FORM, now));
    }

    private String iam(Server server, String action) {
        return call(server, "iam", ROOT, "Version=2010-05-08&Action=" + action).body();
    }

    private static String element(String body, String name) {
        Matcher found = Pattern.compile("<" + name + ">(.*)</" + name + ">").matcher(body);
        assertThat(found.find()).as(body).isTrue();
        return found.group(1);
    }

    /** Alice with a key and a device, which she enabled with codes that are spent now. */
    private final class Alice {
        private final KeyCalls key;
        private final OneTimeCodes codes;

        Alice(Server server) {
            iam(server, "CreateUser&UserName=alice");
            String made = iam(server, "CreateAccessKey&UserName=alice");
            key =
                    new KeyCalls(
                            element(made, "AccessKeyId"), element(made, "SecretAccessKey"), null);
            iam(
                    server,
                    "PutUserPolicy&UserName=alice&PolicyName=p&PolicyDocument="
                            + URLEncoder.encode(SESSIONS, StandardCharsets.UTF_8));
            String device = iam(server, "CreateVirtualMFADevice&VirtualMFADeviceName=phone");
            byte[] base32 = Base64.getDecoder().decode(element(device, "Base32StringSeed"));
            codes = new OneTimeCodes(new String(base32, StandardCharsets.US_ASCII));
            assertThat(iam(server, enabling(codes.code(ago(2)), codes.code(ago(1)))))
                    .contains("<EnableMFADeviceResponse");
        }

        HttpResponse<String> session(Server server, String code) {
            return call(
                    server,
                    "sts",
                    key,
                    "Version=2011-06-15&Action=GetSessionToken&SerialNumber=%s&TokenCode=%s"
                            .formatted(SERIAL, code));
        }

        String rightCode() {
            return codes.code(clock.instant());
        }

        /** Six digits that no time near now has. */
        String wrongCode() {
            List<String> near = IntStream.range(-9, 9).mapToObj(i -> codes.code(ago(i))).toList();
            return Stream.of("000000", "111111", "222222", "333333")
                    .filter(code -> !near.contains(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String enabling(String first, String second) {
        return "EnableMFADevice&UserName=alice&AuthenticationCode1=%s&AuthenticationCode2=%s"
                        .formatted(first, second)
                + "&SerialNumber="
                + SERIAL;
    }

    private Instant ago(int steps) {
        return clock.instant().minusSeconds(30L * steps);
    }

    private static String error(HttpResponse<String> reply) {
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(403);
        return reply.body().replaceFirst("<RequestId>.*</RequestId>", "");
    }

    private long remembered() {
        try (RocksStore store = RocksStore.open(LogOptions.in(folder).withClock(clock))) {
            return store.log().readAll(Position.BEGINNING, Integer.MAX_VALUE).stream()
                    .filter(recorded -> recorded.event() instanceof MfaCodeRefused)
                    .count();
        }
    }

    @Test
    void hundreds_of_guesses_at_once_get_no_further_than_five_of_them() throws IOException {
        try (Server server = start()) {
            Alice alice = new Alice(server);
            String wrong = alice.wrongCode();
            String refusal;
            try (var threads = Executors.newFixedThreadPool(32)) {
                List<CompletableFuture<String>> guesses =
                        IntStream.range(0, GUESSES)
                                .mapToObj(_ ->
                                        CompletableFuture.supplyAsync(
                                                () -> error(alice.session(server, wrong)), threads))
                                .toList();
                refusal = guesses.getFirst().join();
                assertThat(guesses).allMatch(guess -> guess.join().equals(refusal));
            }
            assertThat(error(alice.session(server, alice.rightCode()))).isEqualTo(refusal);

            clock.move(Duration.ofSeconds(61));
            assertThat(alice.session(server, alice.rightCode()).statusCode()).isEqualTo(200);
        }
        assertThat(remembered()).isEqualTo(5);
    }

    @Test
    void a_restart_is_no_way_round_the_wait() throws IOException {
        Alice alice;
        try (Server server = start()) {
            alice = new Alice(server);
            for (int i = 0; i < 5; i++) {
                error(alice.session(server, alice.wrongCode()));
            }
        }
        try (Server server = start()) {
            error(alice.session(server, alice.rightCode()));
            clock.move(Duration.ofSeconds(61));
            assertThat(alice.session(server, alice.rightCode()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void guesses_at_enabling_a_device_count_as_well() throws IOException {
        try (Server server = start()) {
            iam(server, "CreateUser&UserName=alice");
            iam(server, "CreateVirtualMFADevice&VirtualMFADeviceName=phone");
            for (int i = 0; i < 9; i++) {
                assertThat(iam(server, enabling("000000", "000000")))
                        .contains("<Code>InvalidAuthenticationCode</Code>");
            }
        }
        assertThat(remembered()).isEqualTo(5);
    }
}
