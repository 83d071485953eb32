package dev.pastgrant.domain.permission;

import dev.pastgrant.policy.request.RequestContext;
import java.time.Instant;

/**
 * The condition keys of a request that comes from the caller itself, not from an AWS service on its
 * behalf: {@code aws:CurrentTime} and {@code aws:EpochTime}, in whole seconds, and {@code
 * aws:ViaAWSService}. The keys of the latest second asked for are kept, since most calls fall into
 * the same second as the call before.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-currenttime">aws:CurrentTime</a>
 */
public final class DirectKeys {
    private static final int KEYS = 3;

    private static volatile Second last = Second.of(0);

    private DirectKeys() {}

    public static RequestContext of(Instant time) {
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
                    RequestContext.builder(KEYS)
                            .set("aws:currenttime", Instant.ofEpochSecond(epoch).toString())
                            .set("aws:epochtime", Long.toString(epoch))
                            .set("aws:viaawsservice", "false")
                            .build());
        }
    }
}
