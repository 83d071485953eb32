package dev.pastgrant.ops.e2e.goldens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.ops.e2e.ImplementedOperations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every operation that is implemented is called as the stock {@code aws} command calls it, and its
 * reply and its record are those that are kept in files.
 *
 * <p>To keep a new operation, add a line to {@code story.txt} with the folder, the signer and the
 * {@code aws} command, where {@code ${CreateUser.UserId}} stands for what CreateUser answered. Then
 * run this test once with {@code -Dgoldens.record}, which makes the request with the {@code aws}
 * command if there is none yet and writes all replies and records anew, and read the diff.
 */
class OperationGoldensTest {
    private static final boolean IS_RECORDING = System.getProperty("goldens.record") != null;
    private static final GoldenFiles FILES = GoldenFiles.ofThisRepository();

    /** No account is in an organization. */
    private static final Set<String> ALWAYS_REFUSED =
            Set.of(
                    "iam/ListOrganizationsFeatures",
                    "iam/EnableOrganizationsRootCredentialsManagement",
                    "iam/DisableOrganizationsRootCredentialsManagement",
                    "iam/EnableOrganizationsRootSessions",
                    "iam/DisableOrganizationsRootSessions");

    @TempDir static Path folder;

    private static Replay replay;
    private static List<Played> played;

    @BeforeAll
    static void play() throws Exception {
        replay = new Replay(FILES, IS_RECORDING, folder);
        try (StillNode node = StillNode.start(folder.resolve("data"))) {
            played = replay.on(node);
        }
        if (IS_RECORDING) {
            for (Played each : played) {
                FILES.write(each.call(), GoldenFiles.REPLY, replay.named(each.reply()));
                FILES.write(each.call(), GoldenFiles.RECORD, replay.named(each.recorded()));
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> a_call_is_answered_and_recorded_as_ever() {
        return played.stream()
                .map(each ->
                        DynamicTest.dynamicTest(each.call().name(), () -> assertIsAsEver(each)));
    }

    private static void assertIsAsEver(Played each) {
        StoryCall call = each.call();
        assertThat(replay.named(each.reply())).isEqualTo(FILES.read(call, GoldenFiles.REPLY));
        assertThat(replay.named(each.recorded())).isEqualTo(FILES.read(call, GoldenFiles.RECORD));
    }

    @TestFactory
    Stream<DynamicTest> a_call_fails_only_with_the_error_that_its_folder_says() {
        return played.stream()
                .map(each ->
                        DynamicTest.dynamicTest(each.call().name(), () -> assertFailure(each)));
    }

    private static void assertFailure(Played each) {
        String name = each.call().name();
        if (each.call().isRefused()) {
            assertThat(each.answer().body())
                    .contains("<Code>" + name.substring(name.lastIndexOf('/') + 1) + "</Code>");
        } else {
            assertThat(each.answer().statusCode()).as(each.answer().body()).isEqualTo(200);
        }
    }

    @Test
    void every_operation_that_is_implemented_is_called(@TempDir Path keys) throws IOException {
        Set<String> missing = new TreeSet<>();
        ImplementedOperations.in(keys)
                .forEach(each ->
                        missing.add(
                                each.service().name().toLowerCase(Locale.ROOT)
                                        + "/"
                                        + each.name()));
        played.forEach(each -> missing.remove(each.call().name()));
        assertThat(missing).containsAll(ALWAYS_REFUSED);
        ALWAYS_REFUSED.forEach(each -> missing.remove(each));
        assertThat(missing).as("what the story does not call").isEmpty();
    }

    @Test
    void nothing_is_kept_that_the_story_does_not_call() throws IOException {
        assertThat(FILES.calls())
                .containsExactlyInAnyOrderElementsOf(
                        played.stream().map(each -> each.call().name()).toList());
    }
}
