package dev.pastgrant.api.wire;

import dev.pastgrant.api.wire.shape.Protocol;
import dev.pastgrant.api.wire.shape.Service;
import dev.pastgrant.api.wire.shape.ServiceModel;
import dev.pastgrant.api.wire.shape.Shape;
import dev.pastgrant.domain.refusal.ErrorCode;
import dev.pastgrant.domain.refusal.ErrorKind;
import dev.pastgrant.domain.refusal.SharedError;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The wire code and status of every error that a service may answer with. */
public final class ErrorTable {
    /** The error for a broken constraint in Organizations, which is of its own model. */
    private static final WireFault ORGANIZATIONS_VALIDATION =
            new WireFault("InvalidInputException", "InvalidInputException", 400);

    private ErrorTable() {}

    /** A common error as this service answers it. */
    public static WireFault of(Service service, CommonError kind) {
        return service == Service.ORGANIZATIONS && kind == CommonError.VALIDATION_ERROR
                ? ORGANIZATIONS_VALIDATION
                : kind.in(service.protocol());
    }

    /** A common error as the native API answers it: with the query protocol's code and status. */
    public static WireFault ofNativeApi(CommonError kind) {
        return kind.in(Protocol.QUERY);
    }

    /**
     * The error for a refusal with that code. If neither the service's model nor the common errors
     * know the code, it is sent as it is, with the status of its kind.
     */
    public static WireFault of(Service service, ErrorCode code) {
        return named(service, code.text())
                .orElseGet(() ->
                        code.kind() == ErrorKind.BROKEN
                                ? of(service, CommonError.SERVICE_FAILURE)
                                : new WireFault(code.text(), code.text(), status(code.kind())));
    }

    /** The HTTP status of an error for which no model of AWS gives one. */
    public static int status(ErrorKind kind) {
        return switch (kind) {
            case INVALID, PRECONDITION -> 400;
            case DENIED -> 403;
            case MISSING -> 404;
            case CONFLICT, LIMIT -> 409;
            case THROTTLED -> 429;
            case BROKEN -> 500;
            case NOT_IMPLEMENTED -> 501;
            case UNAVAILABLE -> 503;
        };
    }

    /**
     * The error of that name, in the service's model or among the common errors. The name may be
     * that of a shape ({@code NoSuchEntityException}) or a code ({@code NoSuchEntity}).
     */
    public static Optional<WireFault> named(Service service, String name) {
        Optional<WireFault> modelled =
                modelled(service)
                        .filter(f -> f.shape().equals(name) || f.code().equals(name))
                        .findFirst();
        return modelled.or(() -> common(service, name));
    }

    /** The code under which a common error is recorded. */
    public static ErrorCode recorded(CommonError kind) {
        String name = kind.in(Protocol.QUERY).code();
        return Arrays.stream(SharedError.values())
                .filter(code -> code.text().equals(name))
                .findFirst()
                .orElse(SharedError.VALIDATION_ERROR);
    }

    private static Stream<WireFault> modelled(Service service) {
        return ServiceModel.of(service).shapes().stream()
                .flatMap(s -> s instanceof Shape.Structure t ? Stream.of(t) : Stream.of())
                .flatMap(ErrorTable::fault);
    }

    /**
     * The errors of a shape. Without a status in the model they have 400, the default of all three
     * protocols.
     */
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
