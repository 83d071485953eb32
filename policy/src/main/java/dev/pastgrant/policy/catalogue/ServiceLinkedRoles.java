package dev.pastgrant.policy.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The service-linked roles that are known of AWS. Other services may have one, too, but neither
 * AWS's managed policies nor its user guides tell its name and its policy.
 */
public final class ServiceLinkedRoles {
    private static final String COMMENT = "#";
    private static final String SUFFIX = "suffix";
    private static final int COLUMNS_WITH_SUFFIX = 4;

    private static final Map<String, ServiceLinkedRole> BY_SERVICE =
            CatalogueFile.serviceLinkedRoles()
                    .lines()
                    .filter(line -> !line.startsWith(COMMENT))
                    .map(ServiceLinkedRoles::read)
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    ServiceLinkedRole::service, Function.identity()));

    private ServiceLinkedRoles() {}

    /** The role of a service; empty if none is known. The case of the name counts. */
    public static Optional<ServiceLinkedRole> of(String service) {
        return Optional.ofNullable(BY_SERVICE.get(service));
    }

    /** All that are known, in no order. */
    public static Collection<ServiceLinkedRole> all() {
        return BY_SERVICE.values();
    }

    private static ServiceLinkedRole read(String line) {
        List<String> columns = List.of(line.split(" ", -1));
        boolean takesSuffix =
                columns.size() == COLUMNS_WITH_SUFFIX && columns.getLast().equals(SUFFIX);
        return new ServiceLinkedRole(columns.get(0), columns.get(1), columns.get(2), takesSuffix);
    }
}
