package dev.pastgrant.ops.e2e.goldens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.iam.absent.AbsentEntities;
import dev.pastgrant.api.operation.Permission;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.api.wire.shape.Operation;
import dev.pastgrant.api.wire.shape.Service;
import dev.pastgrant.api.wire.shape.ServiceModel;
import dev.pastgrant.ops.e2e.ImplementedOperations;
import dev.pastgrant.ops.house.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page of all operations: whether each works, what it needs and what it makes. It is made from
 * the lists that the server uses, the tables of permissions, and the log that the story leaves.
 */
class OperationsPageTest {
    private static final Path ROOT = SourceTree.here().root();
    private static final Path PAGE = ROOT.resolve("docs/OPERATIONS.md");
    private static final Path TABLES = ROOT.resolve("api/src/test/resources/dev/pastgrant/api/iam");
    private static final String COMMAND =
            "./pastgrant test OperationsPageTest -Dgolden.update=true";
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    /** The services whose operations have a row each; the others have lists of names. */
    private static final Set<Service> TABLED = Set.of(Service.IAM, Service.STS);

    /** Why an operation cannot be here. What is missing without a reason is only not done yet. */
    private static final Map<String, String> REASONS =
            Map.of(
                    "iam:SendDelegationToken",
                            "the token goes to the partner over an SNS topic, and there is no SNS",
                    "iam:GenerateOrganizationsAccessReport",
                            "it reports on the organization's accounts, and there are no organizations",
                    "iam:GetOrganizationsAccessReport", "nothing can generate such a report");

    /** Permissions that are no requirement on one resource, and so in no table. */
    private static final Map<String, String> OTHERWISE =
            Map.of(
                    "sts:AssumeRole",
                    "the role's trust policy, and `sts:AssumeRole`, `sts:TagSession`,"
                            + " `sts:SetSourceIdentity` on `role/*`");

    private static final Set<Operation> OF_NOTHING =
            AbsentEntities.operations()
                    .map(ServedOperation::model)
                    .collect(Collectors.toUnmodifiableSet());

    @TempDir Path folder;

    @Test
    void the_page_names_every_operation_and_what_it_needs_and_makes() throws Exception {
        String page = page();
        if (UPDATE) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as("write it anew with `%s`", COMMAND).hasContent(page);
    }

    private String page() throws IOException, InterruptedException {
        Map<Operation, ServedOperation> served =
                ImplementedOperations.in(Files.createDirectory(folder.resolve("keys"))).stream()
                        .collect(Collectors.toMap(ServedOperation::model, Function.identity()));
        Sources sources = new Sources(served, TabledPermissions.in(TABLES), events());
        StringBuilder page =
                new StringBuilder(
                        """
                        # Operations

                        Every operation of the five services, and whether it works here. The others answer `NotImplemented` (501) and are recorded. Operations with a star work on what no operation here can make
                        yet: they say that there is none.

                        **Permission**: the actions that a caller needs, and the kinds of resources, whose ARNs begin with `arn:aws:iam::ACCOUNT:`. An action may be needed only if the request asks for it,
                        such as `iam:TagUser` for a new user with tags. **Keys**: the condition keys that it is judged with besides those of every call. **Events**: what it appends to the log.

                        Made by `%s`.
                        """
                                .formatted(COMMAND));
        for (Service service : Service.values()) {
            page.append(section(service, sources));
        }
        return page.toString();
    }

    /** The events of the story, which a node of its own plays. */
    private StoryEvents events() throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        try (StillNode node = StillNode.start(data)) {
            new Replay(GoldenFiles.ofThisRepository(), false, folder).on(node);
        }
        return StoryEvents.in(data);
    }

    private record Sources(
            Map<Operation, ServedOperation> served,
            TabledPermissions permissions,
            StoryEvents events) {}

    private static String section(Service service, Sources sources) {
        List<Operation> all =
                ServiceModel.of(service).operations().stream()
                        .sorted(Comparator.comparing(Operation::name))
                        .toList();
        long working = all.stream().filter(sources.served()::containsKey).count();
        return "\n## %s: %d of %d\n\n".formatted(service.eventSource(), working, all.size())
                + (TABLED.contains(service) ? table(all, sources) : lists(all, sources.served()));
    }

    private static String lists(List<Operation> all, Map<Operation, ServedOperation> served) {
        return "**Working**: %s\n\n**NotImplemented**: %s\n"
                .formatted(
                        names(all, served::containsKey),
                        names(all, operation -> !served.containsKey(operation)));
    }

    private static String names(List<Operation> all, Predicate<Operation> wanted) {
        String names =
                all.stream()
                        .filter(wanted)
                        .map(Operation::name)
                        .collect(Collectors.joining(" \u00b7 "));
        return names.isEmpty() ? "none." : names;
    }

    private static String table(List<Operation> all, Sources sources) {
        return all.stream()
                .map(operation -> row(operation, sources))
                .collect(
                        Collectors.joining(
                                "",
                                "| operation | permission | keys | events |\n|---|---|---|---|\n",
                                ""));
    }

    private static String row(Operation operation, Sources sources) {
        ServedOperation served = sources.served().get(operation);
        return served == null
                ? "| %s | *not implemented%s* | | |\n"
                        .formatted(operation.name(), reason(operation))
                : "| %s%s | %s | %s | %s |\n"
                        .formatted(
                                operation.name(),
                                OF_NOTHING.contains(operation) ? "\\*" : "",
                                permission(served, sources.permissions()),
                                keys(operation, sources.permissions()),
                                TabledPermissions.codes(
                                        sources.events()
                                                .of(
                                                        operation.service().eventSource(),
                                                        operation.name())));
    }

    private static String reason(Operation operation) {
        String reason = REASONS.get(operation.action());
        return reason == null ? "" : ": " + reason;
    }

    private static String permission(ServedOperation served, TabledPermissions tables) {
        Operation operation = served.model();
        String otherwise = OTHERWISE.get(operation.action());
        if (otherwise != null) {
            return otherwise;
        }
        if (operation.service() == Service.IAM) {
            return tables.permission(operation.name())
                    .orElseThrow(() -> new AssertionError(operation.name() + " is in no table"));
        }
        return served.permission().equals(Permission.NONE)
                ? "none"
                : "`" + operation.action() + "` on `*`";
    }

    private static String keys(Operation operation, TabledPermissions tables) {
        return operation.service() == Service.IAM ? tables.keys(operation.name()) : "";
    }
}
