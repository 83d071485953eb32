package dev.pastgrant.ops.stored;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.ops.stored.names.StoredName;
import dev.pastgrant.ops.stored.names.StoredNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A snapshot is read only by the version of the fold that made it, and that version is counted by
 * hand. The golden file has it in its first line. Each further line names an event of a rich
 * history, and the digest of the snapshot after it.
 */
class AccountFoldTest {
    private static final Path GOLDEN =
            Path.of("src/test/resources/dev/pastgrant/ops/stored/account-fold.txt");

    /** Writes the golden file anew, if the version was counted up where it must be. */
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    private static final String FOLD = "fold " + AccountSnapshots.FOLD;

    private static List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(FOLD);
        Account account = Account.unopened(SampleValues.ACCOUNT);
        for (AccountEvent event : RichHistory.EVENTS) {
            account = account.evolve(event);
            long revision = lines.size() - 1L;
            var state = new Accounts.At(account, new Position(revision), revision);
            lines.add(name(event) + " " + digest(StoredJson.MAPPER.writeValueAsBytes(state)));
        }
        return lines;
    }

    private static String name(AccountEvent event) {
        return StoredNames.ALL.stream()
                .filter(name -> name.type() == event.getClass())
                .map(StoredName::name)
                .findFirst()
                .orElseThrow();
    }

    private static String digest(byte[] state) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(state);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everything_that_can_happen_to_an_account_is_in_the_history() {
        assertThat(RichHistory.EVENTS.stream().<Class<?>>map(Object::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(leaves(AccountEvent.class).toList());
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(AccountFoldTest::leaves)
                : Stream.of(type);
    }

    @Test
    void the_version_of_the_fold_counts_up_when_the_fold_or_the_shape_of_a_state_changes()
            throws IOException {
        List<String> golden = Files.readAllLines(GOLDEN);
        List<String> lines = lines();
        if (golden.getFirst().equals(FOLD)) {
            assertThat(lines)
                    .as(
                            "Snapshots made by `%s` are not read as they were: count up"
                                    + " AccountSnapshots.FOLD, then write %s anew with"
                                    + " -Dgolden.update=true (events are added to the end of"
                                    + " RichHistory)",
                            FOLD, GOLDEN)
                    .startsWith(golden.toArray(String[]::new));
        }
        if (UPDATE) {
            Files.write(GOLDEN, lines);
        } else {
            assertThat(lines)
                    .as("%s is behind: write it anew with -Dgolden.update=true", GOLDEN)
                    .isEqualTo(golden);
        }
    }
}
