package dev.pastgrant.api.v1.accounts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.v1.CallRoute;
import dev.pastgrant.api.v1.NativeJson;
import dev.pastgrant.api.v1.RouteField;
import dev.pastgrant.api.v1.RouteForm;
import dev.pastgrant.api.wire.FormParameters;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleCommand.CloseAccount;
import dev.pastgrant.domain.caller.Json;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.AccountId;
import java.util.Optional;

/**
 * {@code DELETE /v1/accounts/{accountId}}: closes an account for good. Its keys and sessions belong
 * to nobody from then on; its history stays. The first account cannot be closed, since nobody could
 * open another one.
 */
public final class AccountClosing {
    private static final String ACCOUNT_ID = "accountId";

    private AccountClosing() {}

    public static CallRoute route(AccountId first) {
        FirstAccountOnly operator = new FirstAccountOnly(first);
        return new CallRoute(
                "DELETE /v1/accounts/{" + ACCOUNT_ID + "}",
                "CloseAccount",
                false,
                RouteForm.of("Closes an account for good; its history stays.")
                        .query(RouteField.parameter(ACCOUNT_ID, "twelve digits").required())
                        .answer(RouteField.field(ACCOUNT_ID, "string", "its number").required())
                        .withoutPast(),
                (who, query, _) ->
                        operator.plan(who, "CloseAccount", () -> plan(who, query, first)));
    }

    private static Plan<JsonNode> plan(Requester requester, FormParameters query, AccountId first) {
        Optional<AccountId> account =
                query.value(ACCOUNT_ID).filter(AccountId::isValid).map(AccountId::new);
        if (account.isEmpty()) {
            return Plan.refuse(
                    requester, Refusal.validation("An account is named by its twelve digits."));
        }
        if (account.get().equals(first)) {
            return Plan.refuse(
                    requester,
                    Refusal.validation(
                            "The account that the installation began with cannot be closed."));
        }
        JsonNode closed = NativeJson.node().put(ACCOUNT_ID, account.get().digits());
        return FirstAccountOnly.change(
                account.get(),
                "CloseAccount",
                new CloseAccount(),
                closed,
                new Json(closed.toString()));
    }
}
