package dev.pastgrant.ops.cli;

import dev.pastgrant.api.v1.evaluate.CaseResult;
import dev.pastgrant.api.v1.evaluate.EvaluationFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code evaluate}: decides the questions in files, without a server. A file holds either a single
 * question, whose answer is printed as JSON, or a scenario with expectations, each of which is
 * printed on a line.
 */
@Command(
        name = "evaluate",
        description =
                "Decides the questions in files, without a server. The exit code is 1 if an"
                        + " expectation does not hold.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class Evaluate implements Callable<Integer> {
    /** All expectations hold. */
    static final int HOLDS = 0;

    /** Some expectation does not hold. */
    static final int FAILS = 1;

    /** A file cannot be read or understood. */
    static final int MALFORMED = 2;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "questions or scenarios: see examples/policy-tests")
    private List<String> files = List.of();

    private final PrintWriter out;
    private final PrintWriter errors;
    private int cases;
    private int failed;
    private boolean isMalformed;

    Evaluate(PrintWriter out, PrintWriter errors) {
        this.out = out;
        this.errors = errors;
    }

    /** Evaluates the files one after the other, and returns the exit code. */
    @Override
    public Integer call() {
        files.forEach(this::file);
        return end();
    }

    private int end() {
        if (cases > 0) {
            out.println("%d of %d cases hold".formatted(cases - failed, cases));
        }
        out.flush();
        if (isMalformed) {
            return MALFORMED;
        }
        return failed > 0 ? FAILS : HOLDS;
    }

    private void file(String name) {
        Optional<String> text = text(name, null);
        if (text.isEmpty()) {
            malformed(name, "cannot be read");
            return;
        }
        switch (EvaluationFile.read(text.get(), policy -> text(policy, Path.of(name)))) {
            case EvaluationFile.Question(var evaluation) ->
                    out.println(evaluation.answer().toPrettyString());
            case EvaluationFile.Scenario scenario -> scenario(name, scenario);
            case EvaluationFile.Malformed(var message) -> malformed(name, message);
        }
    }

    private void scenario(String file, EvaluationFile.Scenario scenario) {
        out.println(file + ": " + scenario.name());
        for (var expected : scenario.cases()) {
            CaseResult result = expected.run();
            cases++;
            if (!result.holds()) {
                failed++;
            }
            out.println("  " + (result.holds() ? "ok   " : "FAIL ") + result.line());
        }
    }

    private void malformed(String file, String message) {
        isMalformed = true;
        errors.println("pastgrant: " + file + ": " + message);
    }

    /** The text of a file. A file that another file names is looked for beside that file. */
    private static Optional<String> text(String file, @Nullable Path namedIn) {
        try {
            Path path = namedIn == null ? Path.of(file) : namedIn.resolveSibling(file);
            return Optional.of(Files.readString(path, StandardCharsets.UTF_8));
        } catch (IOException | InvalidPathException _) {
            return Optional.empty();
        }
    }
}
