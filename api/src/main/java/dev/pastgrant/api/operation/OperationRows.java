package dev.pastgrant.api.operation;

import dev.pastgrant.api.operation.ServedOperation.Access;
import dev.pastgrant.api.operation.ServedOperation.Planner;
import dev.pastgrant.api.wire.shape.Service;
import dev.pastgrant.api.wire.shape.ServiceModel;
import dev.pastgrant.domain.account.AccountCommand;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Makes the operations of a service as rows: the name, what the operation is about, and what it
 * does.
 */
public record OperationRows(Service service) {
    public static final OperationRows IAM = new OperationRows(Service.IAM);
    public static final OperationRows STS = new OperationRows(Service.STS);
    public static final OperationRows CLOUDTRAIL = new OperationRows(Service.CLOUDTRAIL);

    public ServedOperation read(
            String name, Permission permission, Planner planner, Check... checks) {
        return row(name, Access.READ, permission, planner, List.of(checks));
    }

    public ServedOperation readNow(
            String name, Permission permission, Planner planner, Check... checks) {
        return row(name, Access.READ_NOW, permission, planner, List.of(checks));
    }

    public ServedOperation write(
            String name, Permission permission, Planner planner, Check... checks) {
        return row(name, Access.WRITE, permission, planner, List.of(checks));
    }

    /** An operation that reads the thing a request names. */
    public <T extends Named> ServedOperation read(
            String name,
            About<T> about,
            BiFunction<OperationRequest, T, Plan<SdkPojo>> planner,
            Check... checks) {
        return row(name, Access.READ, about, planner, checks);
    }

    /** An operation that writes to the thing a request names. */
    public <T extends Named> ServedOperation write(
            String name,
            About<T> about,
            BiFunction<OperationRequest, T, Plan<SdkPojo>> planner,
            Check... checks) {
        return row(name, Access.WRITE, about, planner, checks);
    }

    /** An operation that is one command and has an empty response. */
    public <T extends Named> ServedOperation change(
            String name,
            About<T> about,
            BiFunction<OperationRequest, T, AccountCommand> command,
            Check... checks) {
        return write(
                name,
                about,
                (request, named) ->
                        request.change(command.apply(request, named), named.resources()),
                checks);
    }

    /** Makes a row. Its own checks come before that of the name. */
    private <T extends Named> ServedOperation row(
            String name,
            Access access,
            About<T> about,
            BiFunction<OperationRequest, T, Plan<SdkPojo>> planner,
            Check... checks) {
        return row(
                name,
                access,
                about.permission(),
                request -> planner.apply(request, about.named().apply(request)),
                Stream.concat(Stream.of(checks), Stream.of(about.check())).toList());
    }

    private ServedOperation row(
            String name,
            Access access,
            Permission permission,
            Planner planner,
            List<Check> checks) {
        return new ServedOperation(
                ServiceModel.of(service)
                        .operation(name)
                        .orElseThrow(
                                () -> new IllegalArgumentException(service + " has no " + name)),
                access,
                checks,
                permission,
                planner);
    }
}
