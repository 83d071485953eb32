package dev.pastgrant.api.iam.credential;

import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.refusal.Refusal;
import java.util.Optional;

/** The access key that a request names. AWS's pattern also accepts ids that cannot exist. */
final class RequestedKey {
    private RequestedKey() {}

    /** Checks that a key could have the id. */
    static Optional<Refusal> check(OperationRequest request) {
        String id = request.text("AccessKeyId");
        return AccessKeyId.isValid(id)
                ? Optional.empty()
                : Optional.of(
                        Refusal.noSuchEntity("The Access Key with id " + id + " cannot be found."));
    }

    static AccessKeyId of(OperationRequest request) {
        return new AccessKeyId(request.text("AccessKeyId"));
    }

    /** A key as LookupEvents names it. */
    static ResourceRef resource(AccessKeyId key) {
        return new ResourceRef("AWS::IAM::AccessKey", key.text());
    }
}
