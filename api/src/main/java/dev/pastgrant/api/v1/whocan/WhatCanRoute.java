package dev.pastgrant.api.v1.whocan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.api.v1.CallRoute;
import dev.pastgrant.api.v1.RouteField;
import dev.pastgrant.api.v1.RouteForm;
import dev.pastgrant.api.wire.FormParameters;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.View;
import dev.pastgrant.domain.questions.whocan.Ability;
import dev.pastgrant.domain.questions.whocan.AccessReview;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.Arn;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code GET /v1/what-can?principal=&limit=&after=}: what a user, a role or the root user can do,
 * action by action. The limit counts actions. The next page begins {@code after} the number of
 * actions that this page names, and may continue the last ability of this page.
 */
public final class WhatCanRoute {
    private WhatCanRoute() {}

    public static CallRoute route() {
        return new CallRoute(
                "GET /v1/what-can", "WhatCan", true, form(), (who, query, _) -> plan(who, query));
    }

    private static RouteForm form() {
        return RouteForm.of("What a user, a role or the root user can do, action by action.")
                .query(
                        RouteField.parameter("principal", "the ARN of the principal").required(),
                        RouteField.number("limit", "1 to 10,000 actions; 1,000 if absent"),
                        RouteField.number("after", "the after of the page before"))
                .answer(
                        RouteField.field(
                                        "abilities", "array", "resources, actions and through what")
                                .required(),
                        RouteField.field("after", "integer", "absent on the last page"));
    }

    private static Plan<JsonNode> plan(Requester requester, FormParameters query) {
        Optional<Arn> principal = query.value("principal").filter(Arn::isValid).map(Arn::new);
        if (principal.isEmpty()) {
            return refuse(requester, "`principal` must be the ARN of a user, role or root user");
        }
        Optional<Integer> limit = Limit.of(query);
        if (limit.isEmpty()) {
            return refuse(requester, Limit.mistake());
        }
        Optional<Integer> after =
                query.value("after")
                        .or(() -> Optional.of("0"))
                        .filter(text -> text.matches("[0-9]{1,9}"))
                        .map(Integer::parseInt);
        if (after.isEmpty()) {
            return refuse(requester, "`after` must be what the page before says");
        }
        return Plan.read(
                requester,
                _ -> RequirementBuilder.permission("pastgrant:WhatCan", principal.get()).done(),
                view -> answer(view, principal.get(), after.get(), limit.get()));
    }

    private static Plan<JsonNode> refuse(Requester requester, String message) {
        return Plan.refuse(requester, Refusal.validation(message));
    }

    private static Reply<JsonNode> answer(View view, Arn principal, int after, int limit) {
        return AccessReview.of(view.account(), view.surroundings())
                .whatCan(principal, Map.of())
                .<Reply<JsonNode>>map(abilities -> Reply.Answered.of(page(abilities, after, limit)))
                .orElseGet(() ->
                        new Reply.Refused<>(
                                Refusal.noSuchEntity(
                                        "The principal " + principal + " cannot be found.")));
    }

    private static ObjectNode page(List<Ability> abilities, int after, int limit) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode list = node.putArray("abilities");
        int end = after + limit;
        int before = 0;
        for (Ability ability : abilities) {
            int size = ability.actions().size();
            int from = Math.clamp(after - before, 0, size);
            int to = Math.clamp(end - before, 0, size);
            if (from < to) {
                list.add(json(ability, ability.actions().subList(from, to)));
            }
            before += size;
        }
        if (end < before) {
            node.put("after", end);
        }
        return node;
    }

    private static ObjectNode json(Ability ability, List<String> shown) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("resources", ability.resources());
        AccessJson.write(ability.verdict(), node);
        ArrayNode actions = node.putArray("actions");
        shown.forEach(actions::add);
        return node;
    }
}
