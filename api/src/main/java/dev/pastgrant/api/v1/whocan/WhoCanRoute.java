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
import dev.pastgrant.domain.questions.whocan.Access;
import dev.pastgrant.domain.questions.whocan.AccessQuestion;
import dev.pastgrant.domain.questions.whocan.AccessReview;
import dev.pastgrant.domain.refusal.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code GET /v1/who-can?action=&resource=&limit=&after=}: the principals of the account that can,
 * or could under some circumstances, do an action on a resource. The next page begins {@code after}
 * the principal that this page names. Pages fit together only if they are read as of one moment.
 */
public final class WhoCanRoute {
    private static final Pattern ACTION = Pattern.compile("[A-Za-z0-9-]+:[A-Za-z0-9]+");

    private WhoCanRoute() {}

    public static CallRoute route() {
        return new CallRoute(
                "GET /v1/who-can", "WhoCan", true, form(), (who, query, _) -> plan(who, query));
    }

    private static RouteForm form() {
        return RouteForm.of("The principals that can, or could, do an action on a resource.")
                .query(
                        RouteField.parameter("action", "one action, s3:GetObject").required(),
                        RouteField.parameter("resource", "an ARN; * if absent"),
                        RouteField.number("limit", "1 to 10,000 principals; 1,000 if absent"),
                        RouteField.parameter("after", "the after of the page before"))
                .answer(
                        RouteField.field(
                                        "principals",
                                        "array",
                                        "who can, in which circumstances and through what")
                                .required(),
                        RouteField.field("after", "string", "absent on the last page"));
    }

    private static Plan<JsonNode> plan(Requester requester, FormParameters query) {
        Optional<String> action = query.value("action").filter(ACTION.asMatchPredicate());
        if (action.isEmpty()) {
            return Plan.refuse(
                    requester,
                    Refusal.validation(
                            "`action` must name a service and an operation, like `s3:GetObject`"));
        }
        Optional<Integer> limit = Limit.of(query);
        if (limit.isEmpty()) {
            return Plan.refuse(requester, Refusal.validation(Limit.mistake()));
        }
        String resource = query.value("resource").orElse("*");
        return Plan.read(
                requester,
                _ -> RequirementBuilder.permission("pastgrant:WhoCan").done(),
                view ->
                        answer(
                                whoCan(view, action.get(), resource),
                                query.value("after"),
                                limit.get()));
    }

    private static List<Access> whoCan(View view, String action, String resource) {
        return AccessReview.of(view.account(), view.surroundings())
                .whoCan(AccessQuestion.in(view.account(), action, resource, Map.of()));
    }

    private static Reply<JsonNode> answer(List<Access> all, Optional<String> after, int limit) {
        int begin = after.map(arn -> indexAfter(all, arn)).orElse(0);
        if (begin < 0) {
            return new Reply.Refused<>(
                    Refusal.validation("`after` must be a principal of the page before"));
        }
        int end = Math.min(all.size(), begin + limit);
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode principals = node.putArray("principals");
        all.subList(begin, end).forEach(access -> principals.add(json(access)));
        if (end < all.size()) {
            node.put("after", all.get(end - 1).principal().text());
        }
        return Reply.Answered.of(node);
    }

    private static int indexAfter(List<Access> all, String arn) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).principal().text().equals(arn)) {
                return i + 1;
            }
        }
        return -1;
    }

    private static ObjectNode json(Access access) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("principal", access.principal().text());
        AccessJson.write(access.verdict(), node);
        return node;
    }
}
