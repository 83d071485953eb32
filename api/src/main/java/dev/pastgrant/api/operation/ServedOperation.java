package dev.pastgrant.api.operation;

import dev.pastgrant.api.wire.shape.Operation;
import dev.pastgrant.api.wire.shape.Service;
import java.util.List;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;

/**
 * An operation that is implemented: a row of its service's list.
 *
 * @param model what AWS's model says of it
 * @param access whether CloudTrail calls it read-only, and whether it can be asked of the past
 * @param checks what a request must pass that the model cannot say, in this order
 * @param permission what it takes to be allowed
 * @param planner what it does, for requests that have passed the checks
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

    /** What an operation does to the account. */
    public enum Access {
        /** It changes nothing, and can be asked of any moment. */
        READ,
        /** It changes something, and so cannot be asked of the past. */
        WRITE,
        /** CloudTrail calls it read-only, yet it cannot be asked of the past: AssumeRole. */
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

    /** The name on the wire, such as {@code CreateUser}. */
    public String name() {
        return model.name();
    }

    /** The plan of a request to this operation. */
    public Plan<SdkPojo> plan(SdkRequest sent, Requester requester) {
        OperationRequest request = new OperationRequest(this, sent, requester);
        return checks.stream()
                .flatMap(check -> check.refusal(request).stream())
                .findFirst()
                .map(request::refuse)
                .orElseGet(() -> planner.plan(request));
    }
}
