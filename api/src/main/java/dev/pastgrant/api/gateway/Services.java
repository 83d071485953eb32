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
    private final Map<Service, Map<String, ServedOperation>> operations =
            new EnumMap<>(Service.class);

    /** Adds operations. */
    public Services with(List<ServedOperation> added) {
        for (ServedOperation operation : added) {
            Map<String, ServedOperation> ofService =
                    operations.computeIfAbsent(operation.service(), _ -> new HashMap<>());
            if (ofService.put(operation.name(), operation) != null) {
                throw new IllegalStateException("`" + operation.name() + "` is implemented twice");
            }
        }
        return this;
    }

    Optional<ServedOperation> find(Service service, String name) {
        return Optional.ofNullable(operations.getOrDefault(service, Map.of()).get(name));
    }
}
