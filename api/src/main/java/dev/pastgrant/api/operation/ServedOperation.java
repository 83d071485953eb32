package dev.pastgrant.api.operation;

import dev.pastgrant.api.wire.shape.Operation;
import dev.pastgrant.api.wire.shape.Service;
import java.util.List;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;

/**
 * An operation that is implemented: a row of its service's list.
 *
 * @param model the operation in AWS's model
 * @param access whether CloudTrail calls it read-only, and whether it can be asked about the past
 * @param checks the checks beyond the model that a request must pass, in this order
 * @param permission the permissions that a request needs
 * @param planner plans the requests that have passed the checks
 */
public record ServedOperation(
        Operation model,
        Access access,
        List<Check> checks,
        Permission permission,
        Planner planner) {
    public ServedOperation {
        checks = List.copyOf(checks);
    }

    /** How an operation uses the account. */
    public enum Access {
        /** It changes nothing, and can be asked about any moment. */
        READ,
        /** It changes something, and so cannot be asked about the past. */
        WRITE,
        /**
         * CloudTrail calls it read-only, but it cannot be asked about the past. AssumeRole is an
         * example.
         */
        READ_NOW;

        public boolean isReadOnly() {
            return this != WRITE;
        }
    }

    /** Makes the plan of a request. */
    @FunctionalInterface
    public interface Planner {
        Plan<SdkPojo> plan(OperationRequest request);
    }

    public Service service() {
        return model.service();
    }

    /** The operation's name on the wire, such as {@code CreateUser}. */
    public String name() {
        return model.name();
    }

    /** The plan of a request to this operation. */
    public Plan<SdkPojo> plan(SdkRequest sent, Requester requester) {
        return plan(new OperationRequest(this, sent, requester, _ -> {}));
    }

    /** The plan of a request to this operation. */
    public Plan<SdkPojo> plan(OperationRequest request) {
        return checks.stream()
                .flatMap(check -> check.refusal(request).stream())
                .findFirst()
                .map(request::refuse)
                .orElseGet(() -> planner.plan(request));
    }
}
