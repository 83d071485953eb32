package dev.pastgrant.api.operation;

import software.amazon.awssdk.core.SdkPojo;

/**
 * An operation that is implemented.
 *
 * @param name as it is on the wire, such as {@code CreateUser}
 * @param access whether CloudTrail calls it read-only, and whether it can be asked of the past
 */
public record ServedOperation<Q extends SdkPojo, R extends SdkPojo>(
        String name, Class<Q> request, Access access, Planner<Q, R> planner) {

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
    public interface Planner<Q, R> {
        Plan<R> plan(Q request, Requester requester);
    }

    public static <Q extends SdkPojo, R extends SdkPojo> ServedOperation<Q, R> read(
            String name, Class<Q> request, Planner<Q, R> planner) {
        return new ServedOperation<>(name, request, Access.READ, planner);
    }

    public static <Q extends SdkPojo, R extends SdkPojo> ServedOperation<Q, R> write(
            String name, Class<Q> request, Planner<Q, R> planner) {
        return new ServedOperation<>(name, request, Access.WRITE, planner);
    }

    public static <Q extends SdkPojo, R extends SdkPojo> ServedOperation<Q, R> readNow(
            String name, Class<Q> request, Planner<Q, R> planner) {
        return new ServedOperation<>(name, request, Access.READ_NOW, planner);
    }

    /** The plan of a request, which must be of this operation's class. */
    public Plan<R> plan(SdkPojo input, Requester requester) {
        return planner.plan(request.cast(input), requester);
    }
}
