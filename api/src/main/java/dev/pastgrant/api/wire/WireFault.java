package dev.pastgrant.api.wire;

/**
 * An error of a service as it is written on the wire.
 *
 * @param shape the name in the service model, which CloudTrail records, such as
 *     NoSuchEntityException
 * @param code the code that clients see, such as NoSuchEntity
 * @param status the HTTP status
 */
public record WireFault(String shape, String code, int status) {

    /**
     * Whether the error is the client's: {@code Sender} in AWS's XML, as opposed to {@code
     * Receiver}.
     */
    public boolean isSenderFault() {
        return status < 500;
    }
}
