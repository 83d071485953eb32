package dev.pastgrant.api.sts;

import static dev.pastgrant.api.operation.OperationRows.STS;

import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Permission;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.AccountId;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;

/** The operations that tell who the caller is, and which account an access key belongs to. */
public final class Identity {
    private Identity() {}

    /** The operations. GetCallerIdentity needs no permission, and no Deny stops it. */
    public static Stream<ServedOperation> operations() {
        return Stream.of(
                STS.readNow("GetCallerIdentity", Permission.NONE, Identity::whoAmI),
                STS.read("GetAccessKeyInfo", Permission.ON_ANYTHING, Identity::whoseKey));
    }

    private static Plan<SdkPojo> whoAmI(OperationRequest request) {
        return request.read(view ->
                request.response()
                        .with("UserId", view.caller().userId())
                        .with("Account", view.caller().account().digits())
                        .with("Arn", view.caller().arn().text())
                        .reply());
    }

    /** Plans to tell a key's account. The id contains the account, so the key need not exist. */
    private static Plan<SdkPojo> whoseKey(OperationRequest request) {
        return request.read(_ ->
                encodedAccount(request.text("AccessKeyId"))
                        .map(account ->
                                request.response().with("Account", account.digits()).reply())
                        .orElseGet(() -> new Reply.Refused<>(noAccount())));
    }

    private static Optional<AccountId> encodedAccount(String key) {
        return AccessKeyId.isValid(key) ? new AccessKeyId(key).account() : Optional.empty();
    }

    private static Refusal noAccount() {
        return Refusal.validation("The access key ID belongs to no account.");
    }
}
