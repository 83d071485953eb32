package dev.pastgrant.ops.e2e.goldens;

import dev.pastgrant.policy.id.Arn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The permissions that operations need, from the tables that the tests of the api hold. */
final class TabledPermissions {
    private static final Pattern REQUEST = Pattern.compile("(\\w+)Request\\(.*");
    private static final Pattern NEEDED = Pattern.compile(" {2}(\\S+) on (.+)");
    private static final Pattern KEY = Pattern.compile(" {4}(\\S+) = .*");

    private final Map<String, Needs> byOperation = new HashMap<>();

    /**
     * What an operation needs.
     *
     * @param resources the kinds of resources by action
     */
    private record Needs(Map<String, Set<String>> resources, Set<String> keys) {}

    private TabledPermissions() {}

    /** The permissions of all tables in a folder. */
    static TabledPermissions in(Path folder) throws IOException {
        TabledPermissions permissions = new TabledPermissions();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(TabledPermissions::isTable).sorted().toList()) {
                permissions.read(Files.readAllLines(file));
            }
        }
        return permissions;
    }

    private static boolean isTable(Path file) {
        return file.getFileName().toString().startsWith("permissions-of-");
    }

    private void read(List<String> lines) {
        Needs needs = new Needs(new LinkedHashMap<>(), new TreeSet<>());
        String action = "";
        for (String line : lines) {
            Matcher request = REQUEST.matcher(line);
            Matcher needed = NEEDED.matcher(line);
            Matcher key = KEY.matcher(line);
            if (request.matches()) {
                needs =
                        byOperation.computeIfAbsent(
                                request.group(1).toLowerCase(Locale.ROOT),
                                _ -> new Needs(new LinkedHashMap<>(), new TreeSet<>()));
            } else if (needed.matches()) {
                action = needed.group(1);
                needs.resources()
                        .computeIfAbsent(action, _ -> new TreeSet<>())
                        .add(kind(needed.group(2)));
            } else if (key.matches()) {
                needs.keys().add(key.group(1).replaceFirst("(?<=Tag)/.*", "/*"));
            }
        }
    }

    /** The kind of a resource, such as {@code user/*}. */
    private static String kind(String resource) {
        if (!Arn.isValid(resource)) {
            return resource;
        }
        Arn arn = new Arn(resource);
        int slash = arn.resource().indexOf('/');
        String kind = slash < 0 ? arn.resource() : arn.resource().substring(0, slash) + "/*";
        return arn.service().equals("iam") ? kind : arn.service() + ":" + kind;
    }

    /** The actions and the kinds of resources that an operation needs; empty if no table has it. */
    Optional<String> permission(String operation) {
        return needs(operation)
                .map(needs ->
                        needs.resources().entrySet().stream()
                                .map(each -> code(each.getKey()) + " on " + codes(each.getValue()))
                                .collect(Collectors.joining(", ")));
    }

    /** The condition keys of these permissions. */
    String keys(String operation) {
        return needs(operation).map(needs -> codes(needs.keys())).orElse("");
    }

    private Optional<Needs> needs(String operation) {
        return Optional.ofNullable(byOperation.get(operation.toLowerCase(Locale.ROOT)));
    }

    static String codes(Set<String> names) {
        return names.stream().map(TabledPermissions::code).collect(Collectors.joining(", "));
    }

    private static String code(String name) {
        return "`" + name + "`";
    }
}
