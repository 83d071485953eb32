package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.iam.absent.AbsentEntities;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.api.wire.shape.Operation;
import dev.pastgrant.api.wire.shape.Service;
import dev.pastgrant.api.wire.shape.ServiceModel;
import dev.pastgrant.ops.house.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that says which operations there are, made from the lists that the server uses. */
class OperationsPageTest {
    private static final Path PAGE = SourceTree.here().root().resolve("docs/OPERATIONS.md");
    private static final String COMMAND =
            "./pastgrant test OperationsPageTest -Dgolden.update=true";
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    private static final Set<Operation> OF_NOTHING =
            AbsentEntities.operations()
                    .map(ServedOperation::model)
                    .collect(Collectors.toUnmodifiableSet());

    @TempDir Path folder;

    @Test
    void the_page_names_every_operation_and_whether_it_works() throws IOException {
        String page = page();
        if (UPDATE) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as("write it anew with `%s`", COMMAND).hasContent(page);
    }

    private String page() throws IOException {
        Set<Operation> served =
                ImplementedOperations.in(folder).stream()
                        .map(ServedOperation::model)
                        .collect(Collectors.toUnmodifiableSet());
        StringBuilder page =
                new StringBuilder(
                        """
                        # Operations

                        Every operation of the five services, and whether it works here. The others answer `NotImplemented` (501) and are recorded. Operations with a star work on what no operation here can make
                        yet: they say that there is none.

                        Made by `%s`.
                        """
                                .formatted(COMMAND));
        for (Service service : Service.values()) {
            page.append(section(service, served));
        }
        return page.toString();
    }

    private static String section(Service service, Set<Operation> served) {
        Set<Operation> all = Set.copyOf(ServiceModel.of(service).operations());
        long working = all.stream().filter(served::contains).count();
        return """

        ## %s: %d of %d

        **Working**: %s

        **NotImplemented**: %s
        """
                .formatted(
                        service.eventSource(),
                        working,
                        all.size(),
                        names(all, served::contains),
                        names(all, operation -> !served.contains(operation)));
    }

    private static String names(Set<Operation> all, Predicate<Operation> wanted) {
        String names =
                all.stream()
                        .filter(wanted)
                        .map(each -> each.name() + (OF_NOTHING.contains(each) ? "\\*" : ""))
                        .sorted()
                        .collect(Collectors.joining(" \u00b7 "));
        return names.isEmpty() ? "none." : names;
    }
}
