package dev.pastgrant.api.dispatch;

import dev.pastgrant.api.operation.Operation;
import dev.pastgrant.api.wire.Service;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The operations that are implemented, by service and name. */
public final class Services {
    private final Map<Service, Map<String, Operation<?, ?>>> operations =
            new EnumMap<>(Service.class);

    /** Adds operations of a service. */
    public Services with(Service service, List<Operation<?, ?>> added) {
        Map<String, Operation<?, ?>> ofService =
                operations.computeIfAbsent(service, _ -> new HashMap<>());
        for (Operation<?, ?> operation : added) {
            if (ofService.put(operation.name(), operation) != null) {
                throw new IllegalStateException("`" + operation.name() + "` is implemented twice");
            }
        }
        return this;
    }

    Optional<Operation<?, ?>> find(Service service, String name) {
        return Optional.ofNullable(operations.getOrDefault(service, Map.of()).get(name));
    }
}
