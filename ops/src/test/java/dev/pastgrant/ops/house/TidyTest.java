package dev.pastgrant.ops.house;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the sources may look like. The budgets are those of good Java code elsewhere, rounded up.
 */
final class TidyTest {
    private static final int MOST_LINES_OF_A_FILE = 300;
    private static final int MOST_LINES_OF_A_METHOD = 40;

    private static final int MOST_TYPES_OF_A_PACKAGE = 31;

    /** AWS's own word for what the wire speaks to, not ours for a heap of methods. */
    private static final Set<String> SERVICES =
            Set.of("api/src/main/java/dev/pastgrant/api/wire/shape/Service.java");

    private static final Pattern EMPTY_NAME =
            Pattern.compile("(Manager|Helper|Utils?|Impl)(?![a-z])|Service$");
    private static final Set<String> DESCRIPTIONS = Set.of("package-info", "module-info");
    private static final Set<String> EMPTY_PACKAGES =
            Set.of("model", "service", "util", "utils", "helper", "impl", "common", "misc");

    /** Bracketed, so that this file does not find itself. */
    private static final Pattern LEFT_BEHIND = Pattern.compile("\\b(T[O]DO|F[I]XME)\\b|@a[u]thor");

    /** What makes a result depend on how busy the machine is; the build itself ends what hangs. */
    private static final Pattern TIMED =
            Pattern.compile("^\\s*@Timeout\\b|assertTimeout\\w*\\(|Thread\\.sleep\\(");

    private static final Pattern MACHINE_PATH = Pattern.compile("/(work|tmp|home|root|Users)/");
    private static final Pattern DESCRIBED_PACKAGE =
            Pattern.compile("^/\\*\\*.+?\\*/\\s*@NullMarked\\s+package ", Pattern.DOTALL);

    private static final Pattern CODE_BLOCK =
            Pattern.compile("^```.*?^```", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern SHOWN_COMMAND = Pattern.compile("(?<=\\./pastgrant )[a-z][a-z-]*");
    private static final Pattern KNOWN_TO_MAIN = Pattern.compile("(?<=\\bname = \")[a-z-]+(?=\")");
    private static final Pattern KNOWN_TO_SCRIPT = Pattern.compile("(?<=\"\\$\\{1:-}\" = )[a-z-]+");

    private static final SourceTree TREE = SourceTree.here();

    @Test
    void every_package_says_what_it_is_and_is_null_marked() {
        Set<Path> packages = new TreeSet<>();
        TREE.java("main").stream()
                .filter(file -> !file.endsWith("module-info.java"))
                .forEach(file -> packages.add(file.resolveSibling("package-info.java")));
        assertThat(packages)
                .isNotEmpty()
                .allSatisfy(file -> {
                    assertThat(file).exists();
                    assertThat(SourceTree.text(file)).containsPattern(DESCRIBED_PACKAGE);
                });
    }

    @Test
    void no_file_is_too_long_to_be_read_at_a_sitting() {
        assertThat(TREE.java("main"))
                .isNotEmpty()
                .allSatisfy(file ->
                        assertThat(SourceTree.lines(file))
                                .as(TREE.shown(file))
                                .hasSizeLessThanOrEqualTo(MOST_LINES_OF_A_FILE));
    }

    @Test
    void no_method_is_too_long_for_a_screen() {
        assertThat(Methods.of(TREE.java("main")))
                .isNotEmpty()
                .filteredOn(method -> method.lines() > MOST_LINES_OF_A_METHOD)
                .isEmpty();
    }

    @Test
    void a_type_is_named_after_an_idea() {
        assertThat(sources())
                .filteredOn(file -> EMPTY_NAME.matcher(nameOf(file)).find())
                .extracting(TREE::shown)
                .containsExactlyInAnyOrderElementsOf(SERVICES);
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    @Test
    void a_package_is_named_after_a_feature() {
        assertThat(sources())
                .extracting(file -> file.getName(file.getNameCount() - 2).toString())
                .doesNotContainAnyElementsOf(EMPTY_PACKAGES);
    }

    @Test
    void a_name_of_a_type_means_one_thing() {
        assertThat(sources())
                .extracting(TidyTest::nameOf)
                .filteredOn(name -> !DESCRIPTIONS.contains(name))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_package_holds_few_enough_types_to_know_them() {
        Map<Path, Long> sizes =
                TREE.java("main").stream()
                        .filter(file -> !DESCRIPTIONS.contains(nameOf(file)))
                        .collect(groupingBy(file -> file.resolveSibling(""), counting()));
        assertThat(sizes.entrySet())
                .filteredOn(size -> size.getValue() > MOST_TYPES_OF_A_PACKAGE)
                .isEmpty();
    }

    @Test
    void no_test_is_decided_by_how_long_it_takes() {
        assertThat(TREE.java("test")).flatExtracting(file -> findings(TIMED, file)).isEmpty();
    }

    @Test
    void nothing_is_left_for_later_and_nobody_signs() {
        assertThat(sources()).flatExtracting(file -> findings(LEFT_BEHIND, file)).isEmpty();
    }

    @Test
    void no_source_knows_the_machine_it_was_written_on() {
        assertThat(TREE.files("main"))
                .flatExtracting(file -> findings(MACHINE_PATH, file))
                .isEmpty();
    }

    private static List<String> findings(Pattern pattern, Path file) {
        return SourceTree.lines(file).stream()
                .filter(line -> pattern.matcher(line).find())
                .map(line -> TREE.shown(file) + ": " + line.strip())
                .toList();
    }

    @Test
    void every_command_that_a_page_shows_is_one_that_pastgrant_knows() {
        Set<String> known = knownCommands();
        assertThat(known).contains("serve", "verify", "test");
        assertThat(TREE.pages())
                .contains(TREE.root().resolve("README.md"))
                .allSatisfy(page ->
                        assertThat(shownCommands(SourceTree.text(page)))
                                .as(TREE.shown(page))
                                .isSubsetOf(known));
    }

    private static Set<String> knownCommands() {
        Path commands = TREE.root().resolve("ops/src/main/java/dev/pastgrant/ops/cli");
        Path script = TREE.root().resolve("pastgrant");
        Set<String> known = new TreeSet<>();
        TREE.java("main").stream()
                .filter(file -> file.startsWith(commands))
                .forEach(file ->
                        known.addAll(SourceTree.found(KNOWN_TO_MAIN, SourceTree.text(file))));
        known.addAll(SourceTree.found(KNOWN_TO_SCRIPT, SourceTree.text(script)));
        return known;
    }

    private static List<String> shownCommands(String page) {
        return SourceTree.found(CODE_BLOCK, page).stream()
                .flatMap(block -> SourceTree.found(SHOWN_COMMAND, block).stream())
                .toList();
    }

    private static List<Path> sources() {
        return Stream.of("main", "test").flatMap(kind -> TREE.java(kind).stream()).toList();
    }
}
