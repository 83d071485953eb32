package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.ops.node.Server;
import dev.pastgrant.ops.store.NodeStore;
import dev.pastgrant.policy.id.AccountId;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A data folder that an earlier version wrote, and the answers that it gave: this version opens it,
 * answers the same, and writes on.
 */
class GoldenFolderTest {
    private static final AccountId LONG = new AccountId("210987654321");
    private static final String IAM = "&Version=2010-05-08";
    private static final String STS = "&Version=2011-06-15";
    private static final String PHONE = "arn:aws:iam::123456789012:mfa/phone";
    private static final String LAST = "4-changes";

    @TempDir Path data;

    private GoldenFolder folder;
    private List<GoldenRead> reads;

    @BeforeEach
    void unpack() throws Exception {
        folder = GoldenFolder.unpack("/golden-folder/data.zip", data);
        reads = GoldenRead.in("/golden-folder/reads");
    }

    @Test
    void it_answers_as_it_did_and_goes_on_doing_so_after_changes() throws Exception {
        try (Server server = folder.start()) {
            assertAnswersAreTheSame(server);
            assertThePresentIsTheLastMoment(server);
            write(server);
            assertAnswersAreTheSame(server);
        }
        assertTheLogIsWhole();
        try (Server again = folder.start()) {
            assertAnswersAreTheSame(again);
            assertThat(form(again, "iam", folder.root(), "Action=GetUser&UserName=fay" + IAM))
                    .contains(":user/fay<");
            assertThat(form(again, "iam", folder.root(), "Action=GetRole&RoleName=deployer" + IAM))
                    .contains("<Key>later</Key>");
        }
    }

    @Test
    void its_records_are_found_without_the_index_that_it_came_with(@TempDir Path aside)
            throws Exception {
        Files.move(data.resolve("audit"), aside.resolve("audit"));
        List<GoldenRead> searches = reads.stream().filter(GoldenRead::isOfTheRecords).toList();
        try (Server server = folder.start()) {
            awaitIndex(server, searches.getLast());
            assertThat(searches)
                    .hasSizeGreaterThan(15)
                    .allSatisfy(read ->
                            assertThat(read.sentTo(RunningServer.endpoint(server), folder))
                                    .as(read.name())
                                    .isEqualTo(read.reply()));
        }
    }

    /** A search that has waited for the index long enough fails. */
    private void awaitIndex(Server server, GoldenRead search) throws IOException {
        while (search.sentTo(RunningServer.endpoint(server), folder).startsWith("500")) {
            Thread.onSpinWait();
        }
    }

    private void assertTheLogIsWhole() {
        try (NodeStore store = folder.open()) {
            assertThat(store.verify()).isEmpty();
            new Rebuild(store, LONG).assertTheAccountWasTheSameAtAnyTime();
        }
    }

    /** The earlier version did not count the uses of roles. This one counts them at its start. */
    private void awaitUses(Server server) throws IOException {
        for (GoldenRead read : reads.stream().filter(GoldenRead::isOfUses).toList()) {
            boolean isUsed = read.reply().contains("<LastUsedDate>");
            while (isUsed
                    && !read.sentTo(RunningServer.endpoint(server), folder)
                            .contains("<LastUsedDate>")) {
                Thread.onSpinWait();
            }
        }
    }

    private void assertAnswersAreTheSame(Server server) throws IOException {
        awaitUses(server);
        assertThat(reads).hasSizeGreaterThan(150);
        for (GoldenRead read : reads) {
            assertThat(read.sentTo(RunningServer.endpoint(server), folder))
                    .as(read.name())
                    .isEqualTo(read.reply());
        }
    }

    private void assertThePresentIsTheLastMoment(Server server) throws IOException {
        assertThat(reads)
                .filteredOn(read -> read.name().startsWith(LAST) && read.isOfTheAccount())
                .hasSizeGreaterThan(25)
                .allSatisfy(read ->
                        assertThat(
                                        read.ofThePresent()
                                                .sentTo(RunningServer.endpoint(server), folder))
                                .as(read.name())
                                .isEqualTo(read.reply()));
    }

    /** With the keys, the device and the role of before. */
    private void write(Server server) throws IOException {
        form(server, "iam", folder.root(), "Action=CreateUser&UserName=fay" + IAM);
        form(
                server,
                "iam",
                folder.root(),
                "Action=TagRole&RoleName=deployer&Tags.member.1.Key=later&Tags.member.1.Value=yes"
                        + IAM);
        form(
                server,
                "sts",
                folder.keyOf("ada"),
                "Action=AssumeRole&RoleArn=%s&RoleSessionName=later%s"
                        .formatted("arn:aws:iam::123456789012:role/ci/deployer", STS));
        form(
                server,
                "sts",
                folder.keyOf("ada"),
                "Action=GetSessionToken&SerialNumber=%s&TokenCode=%s%s"
                        .formatted(PHONE, folder.code(PHONE), STS));
    }

    /** What a call answers, which must succeed. */
    private String form(Server server, String service, KeyCalls keys, String parameters) {
        HttpResponse<String> reply =
                SignedHttp.send(
                        new SignedHttp(RunningServer.endpoint(server), keys, service)
                                .signed(
                                        "POST",
                                        "/",
                                        parameters.getBytes(StandardCharsets.UTF_8),
                                        SignedHttp.FORM,
                                        folder.clock()));
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        return reply.body();
    }
}
