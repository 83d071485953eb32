package dev.pastgrant.api.wire;

/**
 * How an error of a service looks on its wire.
 *
 * @param shape the name in the service model, which CloudTrail records: NoSuchEntityException
 * @param code what clients see: NoSuchEntity
 * @param status the HTTP status
 */
public record WireFault(String shape, String code, int status) {

    /** Whether the caller is to blame, Sender in AWS's XML, as opposed to Receiver. */
    public boolean isSenderFault() {
        return status < 500;
    }
}
