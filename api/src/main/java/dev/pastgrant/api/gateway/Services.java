package dev.pastgrant.api.gateway;

import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.api.wire.shape.Service;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The operations that are implemented, by service and name. */
public final class Services {
    private final Map<Service, Map<String, ServedOperation<?, ?>>> operations =
            new EnumMap<>(Service.class);

    /** Adds operations of a service. */
    public Services with(Service service, List<ServedOperation<?, ?>> added) {
        Map<String, ServedOperation<?, ?>> ofService =
                operations.computeIfAbsent(service, _ -> new HashMap<>());
        for (ServedOperation<?, ?> operation : added) {
            if (ofService.put(operation.name(), operation) != null) {
                throw new IllegalStateException("`" + operation.name() + "` is implemented twice");
            }
        }
        return this;
    }

    Optional<ServedOperation<?, ?>> find(Service service, String name) {
        return Optional.ofNullable(operations.getOrDefault(service, Map.of()).get(name));
    }
}
