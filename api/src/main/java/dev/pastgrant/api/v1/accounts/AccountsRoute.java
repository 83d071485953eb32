package dev.pastgrant.api.v1.accounts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
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
import dev.pastgrant.domain.caller.Json;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Partition;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/**
 * {@code POST /v1/accounts}: opens a further account and shows its root access key, once.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateAccount.html">the
 *     names that accounts have in AWS</a>
 */
public final class AccountsRoute {
    private static final String ACCOUNT_ID = "accountId";
    private static final String NAME = "name";
    private static final String PARTITION = "partition";
    private static final KnownNames FIELDS = KnownNames.of(ACCOUNT_ID, NAME, PARTITION);
    private static final Pattern NAME_FORM = Pattern.compile("[ -~]{1,50}");

    private final FirstAccountOnly operator;
    private final Vault vault;
    private final NewAccounts fresh;

    public AccountsRoute(AccountId operator, Vault vault, NewAccounts fresh) {
        this.operator = new FirstAccountOnly(operator);
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
                        .body(
                                RouteField.recorded(ACCOUNT_ID, "twelve digits; chosen if absent"),
                                RouteField.recorded(NAME, "1 to 50 printable ASCII characters"),
                                RouteField.recorded(
                                        PARTITION, "aws, aws-cn or aws-us-gov; aws if absent"))
                        .answer(
                                RouteField.field("accountId", "string", "the number of the account")
                                        .required(),
                                RouteField.field(NAME, "string", "its name, if it has one"),
                                RouteField.field(PARTITION, "string", "its partition").required(),
                                RouteField.field("accessKeyId", "string", "its root access key")
                                        .required(),
                                RouteField.field("secretAccessKey", "string", "shown only here")
                                        .required())
                        .withoutPast(),
                (who, _, body) -> plan(who, body));
    }

    private Plan<JsonNode> plan(Requester requester, SdkBytes body) {
        return operator.plan(
                requester,
                "CreateAccount",
                () -> {
                    try {
                        return open(Asked.read(body.asByteArrayUnsafe()));
                    } catch (Fault fault) {
                        return Plan.refuse(requester, Refusal.validation(fault.what()));
                    }
                });
    }

    /** The fields of a body, each null if it is absent. */
    private record Asked(
            @Nullable AccountId account, @Nullable String name, @Nullable Partition partition) {
        static Asked read(byte[] body) {
            AtomicReference<AccountId> account = new AtomicReference<>();
            AtomicReference<String> name = new AtomicReference<>();
            AtomicReference<Partition> partition = new AtomicReference<>();
            if (body.length > 0) {
                StrictJson.read(
                        body,
                        json ->
                                json.object(field -> {
                                    switch (field) {
                                        case ACCOUNT_ID -> account.set(AccountsRoute.account(json));
                                        case NAME -> name.set(AccountsRoute.name(json));
                                        case PARTITION ->
                                                partition.set(AccountsRoute.partition(json));
                                        default -> throw json.unknown(field, FIELDS);
                                    }
                                }));
            }
            return new Asked(account.get(), name.get(), partition.get());
        }
    }

    private static String name(StrictJson json) {
        String name = json.text();
        if (!NAME_FORM.matcher(name).matches()) {
            throw json.fault("must be 1 to 50 printable ASCII characters");
        }
        return name;
    }

    private static Partition partition(StrictJson json) {
        return Partition.named(json.text())
                .orElseThrow(() -> json.fault("must be aws, aws-cn or aws-us-gov"));
    }

    private static AccountId account(StrictJson json) {
        String digits = json.text();
        if (!AccountId.isValid(digits)) {
            throw json.fault("must be an account's twelve digits");
        }
        return new AccountId(digits);
    }

    private Plan<JsonNode> open(Asked asked) {
        AccountId account = asked.account() == null ? fresh.nextAccount() : asked.account();
        AccessKeyId key = fresh.nextKey(account);
        Secret secret = fresh.nextSecret();
        Partition partition = asked.partition() == null ? Partition.AWS : asked.partition();
        OpenAccount command =
                new OpenAccount(partition, key, vault.seal(secret, key.text()), asked.name());
        ObjectNode made = NativeJson.node();
        made.put(ACCOUNT_ID, account.digits());
        if (asked.name() != null) {
            made.put(NAME, asked.name());
        }
        made.put(PARTITION, partition.text());
        made.put("accessKeyId", key.text());
        JsonNode shownOnce = made.deepCopy().put("secretAccessKey", secret.reveal());
        return FirstAccountOnly.change(
                account, "CreateAccount", command, shownOnce, new Json(made.toString()));
    }
}
