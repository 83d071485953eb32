package dev.pastgrant.domain.call;

import dev.pastgrant.domain.authorization.RequestContext;
import java.time.Instant;

/**
 * The global condition keys of a call. A key that is not known is absent.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html">AWS
 *     global condition context keys</a>
 */
public final class CallConditions {
    private CallConditions() {}

    /** Those of the caller, too. */
    static RequestContext of(Caller caller, CallFacts facts, Instant now) {
        return ofCall(facts, now)
                .setAll(CallerKeys.of(CallerKeys.tags(caller)))
                .setAll(CallerKeys.of(caller.session(), now))
                .build();
    }

    /** Those that do not follow from the caller. */
    public static RequestContext of(CallFacts facts, Instant now) {
        return ofCall(facts, now).build();
    }

    private static RequestContext.Builder ofCall(CallFacts facts, Instant now) {
        RequestContext.Builder keys =
                RequestContext.builder()
                        .setAll(TimeKeys.of(now))
                        .set("aws:sourceip", facts.sourceIpAddress())
                        .set("aws:useragent", facts.userAgent())
                        .set("aws:securetransport", Boolean.toString(facts.secureTransport()))
                        .set("aws:requestedregion", facts.region())
                        .set("aws:viaawsservice", "false");
        return facts.referer() == null ? keys : keys.set("aws:referer", facts.referer());
    }
}
