package dev.pastgrant.domain.permission;

import dev.pastgrant.domain.caller.CallFacts;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.policy.request.RequestContext;
import java.time.Instant;

/**
 * The global condition keys of a call. Unknown keys are absent.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html">AWS
 *     global condition context keys</a>
 */
final class CallConditions {
    private static final int KEYS = 5;

    private CallConditions() {}

    /** The keys of a call, with those of its caller. */
    static RequestContext of(Caller caller, CallFacts facts, Instant now) {
        return CallerKeys.of(caller.session(), now)
                .over(CallerKeys.of(CallerKeys.tags(caller)))
                .over(of(facts, now));
    }

    /** The keys that do not follow from the caller. */
    static RequestContext of(CallFacts facts, Instant now) {
        RequestContext.Builder keys =
                RequestContext.builder(KEYS)
                        .set("aws:sourceip", facts.sourceIpAddress())
                        .set("aws:useragent", facts.userAgent())
                        .set("aws:securetransport", Boolean.toString(facts.secureTransport()))
                        .set("aws:requestedregion", facts.region());
        if (facts.referer() != null) {
            keys.set("aws:referer", facts.referer());
        }
        return keys.build().over(DirectKeys.of(now));
    }
}
