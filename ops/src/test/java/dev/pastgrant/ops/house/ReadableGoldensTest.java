package dev.pastgrant.ops.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the JSON that tests compare with may look like: a changed case shows in a diff. */
final class ReadableGoldensTest {
    private static final int LONGEST_LINE = 120;

    /** A text cannot be laid out over several lines. */
    private static final Pattern ONE_TEXT =
            Pattern.compile("\\s*(\"[^\"]*\": )?\"(\\\\.|[^\"\\\\])*\",?");

    private static final SourceTree TREE = SourceTree.here();

    /** Stored events are compared byte for byte, as the log has them. */
    private static final Path STORED =
            TREE.root().resolve("ops/src/test/resources/dev/pastgrant/ops/stored/events");

    @Test
    void a_line_is_no_longer_than_a_screen_unless_it_is_one_text() {
        assertThat(goldens())
                .hasSizeGreaterThan(40)
                .allSatisfy(file ->
                        assertThat(SourceTree.lines(file))
                                .as(TREE.shown(file))
                                .filteredOn(line -> line.length() > LONGEST_LINE)
                                .allMatch(ONE_TEXT.asMatchPredicate()));
    }

    private static List<Path> goldens() {
        return TREE.files("test").stream()
                .filter(file -> file.toString().endsWith(".json"))
                .filter(file -> !file.startsWith(STORED))
                .toList();
    }
}
