package dev.pastgrant.api.wire;

import dev.pastgrant.api.wire.shape.Protocol;
import dev.pastgrant.api.wire.shape.Service;
import dev.pastgrant.api.wire.shape.ServiceModel;
import dev.pastgrant.api.wire.shape.Shape;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Wire code and status of every error that a service may answer with. */
public final class ErrorTable {
    /** Organizations answers a broken constraint with an error of its own model. */
    private static final WireFault ORGANIZATIONS_VALIDATION =
            new WireFault("InvalidInputException", "InvalidInputException", 400);

    private ErrorTable() {}

    /** A common error as this service answers it. */
    public static WireFault of(Service service, CommonError kind) {
        return service == Service.ORGANIZATIONS && kind == CommonError.VALIDATION_ERROR
                ? ORGANIZATIONS_VALIDATION
                : kind.in(service.protocol());
    }

    /**
     * The error of that name, which may be a shape ({@code NoSuchEntityException}) or a code
     * ({@code NoSuchEntity}), of the service's model or a common one.
     */
    public static Optional<WireFault> named(Service service, String name) {
        Optional<WireFault> modelled =
                modelled(service)
                        .filter(f -> f.shape().equals(name) || f.code().equals(name))
                        .findFirst();
        return modelled.or(() -> common(service, name));
    }

    private static Stream<WireFault> modelled(Service service) {
        return ServiceModel.of(service).shapes().stream()
                .flatMap(s -> s instanceof Shape.Structure t ? Stream.of(t) : Stream.of())
                .flatMap(ErrorTable::fault);
    }

    /** Errors without a status are 400, the default of all three protocols. */
    private static Stream<WireFault> fault(Shape.Structure shape) {
        Shape.ErrorTrait error = shape.error();
        return error == null
                ? Stream.of()
                : Stream.of(new WireFault(shape.name(), error.code(), error.status().orElse(400)));
    }

    private static Optional<WireFault> common(Service service, String name) {
        return Arrays.stream(CommonError.values())
                .filter(kind ->
                        Arrays.stream(Protocol.values())
                                .anyMatch(p -> kind.in(p).code().equals(name)))
                .findFirst()
                .map(kind -> of(service, kind));
    }
}
