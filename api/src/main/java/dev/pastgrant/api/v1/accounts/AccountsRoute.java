package dev.pastgrant.api.v1.accounts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.api.v1.CallRoute;
import dev.pastgrant.api.v1.NativeJson;
import dev.pastgrant.api.v1.RouteField;
import dev.pastgrant.api.v1.RouteForm;
import dev.pastgrant.api.v1.json.Fault;
import dev.pastgrant.api.v1.json.KnownNames;
import dev.pastgrant.api.v1.json.StrictJson;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.account.credential.Vault;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleCommand.OpenAccount;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.call.Work;
import dev.pastgrant.domain.caller.Json;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.refusal.SharedError;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.request.Requirement;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.core.SdkBytes;

/**
 * {@code POST /v1/accounts}: opens a further account and shows its root access key, once. Only
 * callers of the first account may do this: its root user, and callers with {@code
 * pastgrant:CreateAccount}.
 */
public final class AccountsRoute {
    private static final String ACCOUNT_ID = "accountId";
    private static final KnownNames FIELDS = KnownNames.of(ACCOUNT_ID);

    private final AccountId operator;
    private final Vault vault;
    private final NewAccounts fresh;

    public AccountsRoute(AccountId operator, Vault vault, NewAccounts fresh) {
        this.operator = operator;
        this.vault = vault;
        this.fresh = fresh;
    }

    /** Makes the account number, access key id and secret of a new account. */
    public interface NewAccounts {
        AccountId nextAccount();

        AccessKeyId nextKey(AccountId account);

        Secret nextSecret();
    }

    public CallRoute route() {
        return new CallRoute(
                "POST /v1/accounts",
                "CreateAccount",
                false,
                RouteForm.of("Opens a further account and shows its root access key, once.")
                        .body(RouteField.recorded(ACCOUNT_ID, "twelve digits; chosen if absent"))
                        .withoutPast(),
                (who, _, body) -> plan(who, body));
    }

    private Plan<JsonNode> plan(Requester requester, SdkBytes body) {
        if (!requester.account().equals(operator)) {
            return Plan.refuse(
                    requester,
                    new Refusal(
                            SharedError.ACCESS_DENIED,
                            "User: "
                                    + requester.caller().arn()
                                    + " is not authorized to perform: pastgrant:CreateAccount"));
        }
        try {
            return open(requested(body.asByteArrayUnsafe()));
        } catch (Fault fault) {
            return Plan.refuse(requester, Refusal.validation(fault.what()));
        }
    }

    private AccountId requested(byte[] body) {
        AtomicReference<AccountId> asked = new AtomicReference<>();
        if (body.length > 0) {
            StrictJson.read(
                    body,
                    json ->
                            json.object(field -> {
                                if (!field.equals(ACCOUNT_ID)) {
                                    throw json.unknown(field, FIELDS);
                                }
                                asked.set(account(json));
                            }));
        }
        AccountId wanted = asked.get();
        return wanted == null ? fresh.nextAccount() : wanted;
    }

    private static AccountId account(StrictJson json) {
        String digits = json.text();
        if (!AccountId.isValid(digits)) {
            throw json.fault("must be an account's twelve digits");
        }
        return new AccountId(digits);
    }

    private Plan<JsonNode> open(AccountId account) {
        AccessKeyId key = fresh.nextKey(account);
        Secret secret = fresh.nextSecret();
        OpenAccount command = new OpenAccount(key, vault.seal(secret, key.text()));
        Requirement requirement = RequirementBuilder.permission("pastgrant:CreateAccount").done();
        ObjectNode made = NativeJson.node();
        made.put(ACCOUNT_ID, account.digits()).put("accessKeyId", key.text());
        JsonNode shownOnce = made.deepCopy().put("secretAccessKey", secret.reveal());
        return new Plan<>(
                account,
                _ -> List.of(requirement),
                List.of(new ResourceRef("AWS::Organizations::Account", account.digits())),
                new Work.Write<>(
                        command,
                        _ ->
                                new Reply.Answered<>(
                                        shownOnce, new Json(made.toString()), List.of())));
    }
}
