package dev.pastgrant.domain.call;

import dev.pastgrant.domain.authorization.RequestContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        return RequestContext.of(List.of(of(facts, now), CallerKeys.of(caller, now)));
    }

    /** Those that do not follow from the caller. */
    public static Map<String, List<String>> of(CallFacts facts, Instant now) {
        Map<String, List<String>> keys = new HashMap<>();
        put(keys, "aws:CurrentTime", seconds(now));
        put(keys, "aws:EpochTime", Long.toString(now.getEpochSecond()));
        put(keys, "aws:SourceIp", facts.sourceIpAddress());
        put(keys, "aws:UserAgent", facts.userAgent());
        if (facts.referer() != null) {
            put(keys, "aws:Referer", facts.referer());
        }
        put(keys, "aws:SecureTransport", Boolean.toString(facts.secureTransport()));
        put(keys, "aws:RequestedRegion", facts.region());
        put(keys, "aws:ViaAWSService", "false");
        return keys;
    }

    private static String seconds(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static void put(Map<String, List<String>> keys, String key, String value) {
        keys.put(key, List.of(value));
    }
}
