package dev.pastgrant.api.iam;

import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.refusal.Refusal;
import java.util.function.Function;

/** The access key that a request names; AWS's pattern lets through some that cannot exist. */
final class RequestedKey {
    private RequestedKey() {}

    /** The plan for a request about a key, or its refusal if no key has such an id. */
    static <R> Plan<R> parse(
            String text, Requester requester, Function<AccessKeyId, Plan<R>> plan) {
        return AccessKeyId.isValid(text)
                ? plan.apply(new AccessKeyId(text))
                : Plan.refuse(
                        requester,
                        Refusal.noSuchEntity(
                                "The Access Key with id " + text + " cannot be found."));
    }

    /** How LookupEvents names a key. */
    static ResourceRef resource(AccessKeyId key) {
        return new ResourceRef("AWS::IAM::AccessKey", key.text());
    }
}
