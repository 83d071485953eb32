package dev.pastgrant.api.iam;

import dev.pastgrant.policy.request.Requirement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;

/** The permissions that requests need, as text: a wrong ARN here is a hole. */
final class PermissionTable {
    private PermissionTable() {}

    static String of(PlannedAccount account, Stream<SdkPojo> requests) {
        return requests.map(request -> request + "\n" + requirements(account, request))
                .collect(Collectors.joining("\n"));
    }

    private static String requirements(PlannedAccount account, SdkPojo request) {
        return account.plan(request).requires().apply(account.account()).stream()
                .map(PermissionTable::lines)
                .collect(Collectors.joining());
    }

    private static String lines(Requirement requirement) {
        return "  %s on %s%n".formatted(requirement.action(), requirement.resource())
                + new TreeMap<>(requirement.context())
                        .entrySet().stream()
                                .map(key -> "    %s = %s%n".formatted(key.getKey(), key.getValue()))
                                .collect(Collectors.joining());
    }

    static String golden(String name) throws IOException {
        try (InputStream file = PermissionTable.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
