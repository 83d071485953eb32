package dev.pastgrant.api.v1.accounts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.v1.CallRoute;
import dev.pastgrant.api.v1.NativeJson;
import dev.pastgrant.api.v1.RouteField;
import dev.pastgrant.api.v1.RouteForm;
import dev.pastgrant.api.wire.FormParameters;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.refusal.SharedError;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.projections.directory.AccountList;
import dev.pastgrant.projections.directory.KnownAccount;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * {@code GET /v1/accounts?limit=&after=}: all accounts that were ever opened, in the order of their
 * numbers. The next page begins {@code after} the last account of this one.
 */
public final class AccountListing {
    private static final String LIMIT = "limit";
    private static final String AFTER = "after";
    private static final int LIMIT_USUAL = 100;
    private static final int LIMIT_MAX = 1000;

    private final FirstAccountOnly operator;
    private final AccountList accounts;
    private final EventLog log;
    private final Duration patience;

    public AccountListing(
            AccountId operator, AccountList accounts, EventLog log, Duration patience) {
        this.operator = new FirstAccountOnly(operator);
        this.accounts = accounts;
        this.log = log;
        this.patience = patience;
    }

    public CallRoute route() {
        return new CallRoute(
                "GET /v1/accounts",
                "ListAccounts",
                true,
                RouteForm.of("Lists all accounts that were ever opened.")
                        .query(
                                RouteField.parameter(AFTER, "the `after` of the page before"),
                                RouteField.number(LIMIT, "1 to 1,000 accounts; 100 if absent"))
                        .answer(
                                RouteField.field(
                                                "accounts",
                                                "array",
                                                "number, partition, name and times")
                                        .required(),
                                RouteField.field(AFTER, "string", "absent on the last page"))
                        .withoutPast(),
                (who, query, _) -> operator.plan(who, "ListAccounts", () -> plan(who, query)));
    }

    private Plan<JsonNode> plan(Requester requester, FormParameters query) {
        Optional<Integer> limit = limit(query);
        String after = query.value(AFTER).orElse("");
        if (limit.isEmpty() || !(after.isEmpty() || AccountId.isValid(after))) {
            return Plan.refuse(
                    requester,
                    Refusal.validation(
                            "`limit` must be a number from 1 to "
                                    + LIMIT_MAX
                                    + ", and `after` an account's twelve digits"));
        }
        return Plan.read(
                requester,
                _ -> FirstAccountOnly.permission("ListAccounts"),
                _ -> answer(after, limit.get()));
    }

    private static Optional<Integer> limit(FormParameters query) {
        return query.value(LIMIT)
                .map(text -> text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0)
                .or(() -> Optional.of(LIMIT_USUAL))
                .filter(limit -> limit >= 1 && limit <= LIMIT_MAX);
    }

    private Reply<JsonNode> answer(String after, int limit) {
        if (!accounts.awaitPosition(log.settled(), patience)) {
            return new Reply.Refused<>(
                    new Refusal(
                            SharedError.SERVICE_UNAVAILABLE,
                            "The list of accounts has not caught up with the log yet. Try again"
                                    + " later."));
        }
        List<KnownAccount> found = accounts.after(after, limit + 1);
        List<KnownAccount> page = found.subList(0, Math.min(limit, found.size()));
        ObjectNode node = NativeJson.node();
        ArrayNode listed = node.putArray("accounts");
        page.forEach(account -> listed.add(json(account)));
        if (found.size() > page.size()) {
            node.put(AFTER, page.getLast().id().digits());
        }
        return Reply.Answered.of(node);
    }

    private static ObjectNode json(KnownAccount account) {
        ObjectNode node = NativeJson.node();
        node.put("accountId", account.id().digits());
        node.put("partition", account.ref().partition().text());
        if (account.name() != null) {
            node.put("name", account.name());
        }
        node.put("openedAt", account.openedAt().toString());
        if (account.closedAt() != null) {
            node.put("closedAt", account.closedAt().toString());
        }
        return node;
    }
}
