package dev.pastgrant.domain.call;

import dev.pastgrant.domain.authorization.RequestContext;
import java.time.Instant;

/**
 * The condition keys {@code aws:CurrentTime} and {@code aws:EpochTime}, in whole seconds. Those of
 * the second asked for last are kept: most calls are of the same second as the call before.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-currenttime">aws:CurrentTime</a>
 */
final class TimeKeys {
    private static volatile Second last = Second.of(0);

    private TimeKeys() {}

    static RequestContext of(Instant time) {
        Second second = last;
        if (second.epoch() != time.getEpochSecond()) {
            second = Second.of(time.getEpochSecond());
            last = second;
        }
        return second.keys();
    }

    private record Second(long epoch, RequestContext keys) {
        static Second of(long epoch) {
            return new Second(
                    epoch,
                    RequestContext.builder()
                            .set("aws:currenttime", Instant.ofEpochSecond(epoch).toString())
                            .set("aws:epochtime", Long.toString(epoch))
                            .build());
        }
    }
}
