package dev.pastgrant.api.v1.accounts;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.api.v1.CallRoute;
import dev.pastgrant.api.v1.NativeJson;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.account.credential.Vault;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleCommand.OpenAccount;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.call.Work;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.refusal.SharedError;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.request.Requirement;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;

/**
 * {@code POST /v1/accounts}: opens a further account and shows its root access key, once. Only
 * callers of the first account may do this: its root user, and callers with {@code
 * pastgrant:CreateAccount}.
 */
public final class AccountsRoute {
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
                "POST /v1/accounts", "CreateAccount", false, (who, _, body) -> plan(who, body));
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
        Optional<AccountId> account = requested(body);
        return account.map(this::open)
                .orElseGet(() ->
                        Plan.refuse(
                                requester,
                                Refusal.validation(
                                        "The body may be {\"accountId\": \"<twelve"
                                                + " digits>\"}, or empty.")));
    }

    private Optional<AccountId> requested(SdkBytes body) {
        if (body.asByteArrayUnsafe().length == 0) {
            return Optional.of(fresh.nextAccount());
        }
        try {
            JsonNode tree = NativeJson.MAPPER.readTree(body.asByteArrayUnsafe());
            JsonNode id = tree == null ? null : tree.get("accountId");
            if (id == null) {
                return tree != null && tree.isObject()
                        ? Optional.of(fresh.nextAccount())
                        : Optional.empty();
            }
            return AccountId.isValid(id.asText())
                    ? Optional.of(new AccountId(id.asText()))
                    : Optional.empty();
        } catch (JacksonException malformed) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes in memory cannot fail to be read", impossible);
        }
    }

    private Plan<JsonNode> open(AccountId account) {
        AccessKeyId key = fresh.nextKey(account);
        Secret secret = fresh.nextSecret();
        OpenAccount command = new OpenAccount(key, vault.seal(secret, key.text()));
        Requirement requirement = RequirementBuilder.permission("pastgrant:CreateAccount").done();
        return new Plan<>(
                account,
                _ -> List.of(requirement),
                List.of(new ResourceRef("AWS::Organizations::Account", account.digits())),
                new Work.Write<>(command, _ -> Reply.Answered.of(json(account, key, secret))));
    }

    private static JsonNode json(AccountId account, AccessKeyId key, Secret secret) {
        ObjectNode node = NativeJson.node();
        node.put("accountId", account.digits());
        node.put("accessKeyId", key.text());
        node.put("secretAccessKey", secret.reveal());
        return node;
    }
}
