package dev.pastgrant.api.wire.shape;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All operations and shapes of one service, from AWS's public service model. It is read on first
 * use.
 */
public final class ServiceModel {
    private static final Map<Service, ServiceModel> READ = new EnumMap<>(Service.class);

    private final Service service;
    private final Map<String, Operation> operations;
    private final Map<String, Shape> shapes;

    ServiceModel(Service service, Map<String, Operation> operations, Map<String, Shape> shapes) {
        this.service = service;
        this.operations = Map.copyOf(operations);
        this.shapes = Map.copyOf(shapes);
    }

    /** The model of a service. */
    public static ServiceModel of(Service service) {
        synchronized (READ) {
            return READ.computeIfAbsent(service, ModelReader::read);
        }
    }

    public Service service() {
        return service;
    }

    /** The operation of that name on the wire. Like AWS, the comparison is case-sensitive. */
    public Optional<Operation> operation(String name) {
        return Optional.ofNullable(operations.get(name));
    }

    public Collection<Operation> operations() {
        return operations.values();
    }

    public Shape shape(String name) {
        Shape shape = shapes.get(name);
        if (shape == null) {
            throw new IllegalArgumentException("no shape `" + name + "` in " + service);
        }
        return shape;
    }

    public Collection<Shape> shapes() {
        return shapes.values();
    }

    /** The shape of a structure's member; null if the model lacks a member that the SDK knows. */
    @Nullable
    public Shape memberShape(Shape.@Nullable Structure structure, String member) {
        Shape.Member m = structure == null ? null : structure.members().get(member);
        return m == null ? null : shape(m.shape());
    }

    /** The structure of that name; null if the name is empty or is not that of a structure. */
    public Shape.@Nullable Structure structure(Optional<String> name) {
        return name.map(this::shape)
                .map(s -> s instanceof Shape.Structure structure ? structure : null)
                .orElse(null);
    }
}
