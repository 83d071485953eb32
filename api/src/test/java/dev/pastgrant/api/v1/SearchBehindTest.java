package dev.pastgrant.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.v1.audit.AuditRoute;
import dev.pastgrant.api.wire.FormParameters;
import dev.pastgrant.api.wire.WireReply;
import dev.pastgrant.audit.index.AuditIndex;
import dev.pastgrant.audit.index.Cadence;
import dev.pastgrant.audit.search.AuditSearch;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.View;
import dev.pastgrant.domain.call.Work;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.caller.Credential;
import dev.pastgrant.domain.fakes.InMemoryEventLog;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.AccountRef;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;

class SearchBehindTest {
    private static final Instant NOW = Instant.parse("2026-02-28T12:00:00Z");
    private static final AccountId ACCOUNT = new AccountId("123456789012");
    private static final AccessKeyId KEY = new AccessKeyId("AKIAIOSFODNN7EXAMPLE");
    private static final AsOf NOT_INDEXED_YET = new AsOf(NOW, new Position(5));

    private final Requester root =
            new Requester(
                    new Credential.LongTerm(KEY, ACCOUNT),
                    new Caller.Root(AccountRef.aws(ACCOUNT), KEY, null),
                    NOT_INDEXED_YET);

    @TempDir private Path directory;

    @Test
    void a_search_of_what_is_not_indexed_yet_says_that_it_is_unavailable_for_now() {
        try (AuditIndex index = AuditIndex.open(directory, Cadence.DEFAULT, content -> content)) {
            InMemoryEventLog log = new InMemoryEventLog(InstantSource.fixed(NOW));
            AuditRoute route = new AuditRoute(new AuditSearch(index, log, Duration.ZERO), log);

            WireReply reply = NativeJson.refusal(answer(route.route()).refusal(), "id");

            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.contentType()).isEqualTo("application/json");
            assertThat(reply.body().asUtf8String()).contains("\"code\":\"ServiceUnavailable\"");
        }
    }

    private Reply.Refused<JsonNode> answer(CallRoute route) {
        Work<JsonNode> work =
                route.plan(root, FormParameters.NONE, SdkBytes.fromUtf8String("")).work();
        View view =
                new View(
                        Account.unopened(ACCOUNT),
                        Surroundings.NONE,
                        Position.BEGINNING,
                        NOW,
                        root.caller());
        return work instanceof Work.Read<JsonNode>(var read)
                        && read.apply(view) instanceof Reply.Refused<JsonNode> refused
                ? refused
                : new Reply.Refused<>(Refusal.validation("not refused: " + work));
    }
}
