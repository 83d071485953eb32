package dev.pastgrant.api.signature;

import java.time.Duration;

/**
 * How far the clocks of a client and of a service may be apart. AWS's services differ: STS says "15
 * min." when it refuses a signature for its date, IAM says "5 min."
 */
final class ClockWindow {
    static final String STS = "sts";

    private static final Duration OF_STS = Duration.ofMinutes(15);
    private static final Duration OF_OTHERS = Duration.ofMinutes(5);

    private ClockWindow() {}

    /**
     * The window of a service, before and after its own time.
     *
     * @param service the service that the signature names
     */
    static Duration of(String service) {
        return service.equals(STS) ? OF_STS : OF_OTHERS;
    }
}
