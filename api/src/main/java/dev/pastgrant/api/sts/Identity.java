package dev.pastgrant.api.sts;

import static dev.pastgrant.api.operation.ServedOperation.read;
import static dev.pastgrant.api.operation.ServedOperation.readNow;

import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.Work;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.AccountId;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.sts.model.GetAccessKeyInfoRequest;
import software.amazon.awssdk.services.sts.model.GetAccessKeyInfoResponse;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** Who calls, and which account a key belongs to. */
public final class Identity {
    private Identity() {}

    public static List<ServedOperation<?, ?>> operations() {
        return List.of(
                readNow(
                        "GetCallerIdentity",
                        GetCallerIdentityRequest.class,
                        Identity::getCallerIdentity),
                read(
                        "GetAccessKeyInfo",
                        GetAccessKeyInfoRequest.class,
                        Identity::getAccessKeyInfo));
    }

    /** It needs no permission, and no Deny stops it. */
    static Plan<GetCallerIdentityResponse> getCallerIdentity(
            GetCallerIdentityRequest request, Requester requester) {
        return new Plan<>(
                requester.account(),
                _ -> List.of(),
                List.of(),
                new Work.Read<>(view -> Reply.Answered.of(identity(view.caller()))));
    }

    private static GetCallerIdentityResponse identity(Caller caller) {
        return GetCallerIdentityResponse.builder()
                .userId(caller.userId())
                .account(caller.account().digits())
                .arn(caller.arn().text())
                .build();
    }

    /** The id itself tells the account, whether or not the key exists. */
    static Plan<GetAccessKeyInfoResponse> getAccessKeyInfo(
            GetAccessKeyInfoRequest request, Requester requester) {
        return Plan.read(
                requester,
                _ -> RequirementBuilder.permission("sts:GetAccessKeyInfo").done(),
                _ ->
                        encodedAccount(request.accessKeyId())
                                .<Reply<GetAccessKeyInfoResponse>>map(account ->
                                        Reply.Answered.of(
                                                GetAccessKeyInfoResponse.builder()
                                                        .account(account.digits())
                                                        .build()))
                                .orElseGet(() -> new Reply.Refused<>(noAccount())));
    }

    private static Optional<AccountId> encodedAccount(String key) {
        return AccessKeyId.isValid(key) ? new AccessKeyId(key).account() : Optional.empty();
    }

    private static Refusal noAccount() {
        return Refusal.validation("The access key ID belongs to no account.");
    }
}
