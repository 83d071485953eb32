package dev.pastgrant.api.v1.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.api.v1.json.Fault;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.Partition;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.request.RequestContext;
import dev.pastgrant.policy.request.RequestPrincipal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the principal of a question: an ARN, {@code "*"} for a caller without credentials, {@code
 * {"service": name}}, or {@code {"federated": provider}}.
 *
 * <p>An ARN does not tell everything about its principal. The rest is taken from the context if it
 * is there: the unique id and session name from {@code aws:userid}, and the path of a session's
 * role from {@code aws:PrincipalArn}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">Principal</a>
 */
final class PrincipalBody {
    private static final String EVERYONE = "*";
    private static final String FIELD = "principal";
    private static final String USER_ID = "aws:userid";
    private static final Pattern UNIQUE_ID = Pattern.compile("(AIDA|AROA)[A-Z0-9]{12,124}");

    /**
     * Stands for an id that is not known. No policy can name it, because it is shorter than any
     * real id.
     */
    private static final UniqueId UNKNOWN_USER = new UniqueId("AIDAUNKNOWN0");

    private static final UniqueId UNKNOWN_ROLE = new UniqueId("AROAUNKNOWN0");
    private static final String UNNAMED_SESSION = "session";

    private final List<String> userId;
    private final RequestContext context;

    private PrincipalBody(RequestContext context) {
        this.context = context;
        this.userId =
                context.values(USER_ID).stream()
                        .flatMap(id -> List.of(id.split(":", 2)).stream())
                        .toList();
    }

    static RequestPrincipal read(JsonNode node, RequestContext context) {
        if (node.isTextual()) {
            return new PrincipalBody(context).named(node.textValue());
        }
        StrictObject object = StrictObject.of(node, FIELD, "service", "federated");
        if (object.has("service") == object.has("federated")) {
            throw new Fault(FIELD, "must have either `service` or `federated`");
        }
        return object.has("service")
                ? new RequestPrincipal.Service(object.text("service"))
                : new RequestPrincipal.Federated(object.text("federated"));
    }

    /**
     * The condition keys that the principal has but whose values are not known. The ARN of a user
     * or role does not tell the unique id.
     */
    static Set<String> undisclosed(RequestPrincipal principal) {
        return switch (principal) {
            case RequestPrincipal.User _, RequestPrincipal.RoleSession _ -> Set.of(USER_ID);
            case RequestPrincipal.Root _,
                    RequestPrincipal.FederatedUser _,
                    RequestPrincipal.Federated _,
                    RequestPrincipal.Service _,
                    RequestPrincipal.Anonymous _ ->
                    Set.of();
        };
    }

    private RequestPrincipal named(String text) {
        if (text.equals(EVERYONE)) {
            return new RequestPrincipal.Anonymous();
        }
        if (!Arn.isValid(text) || !AccountId.isValid(new Arn(text).account())) {
            throw unknown(text);
        }
        Arn arn = new Arn(text);
        return switch (arn.service()) {
            case "iam" -> ofIam(arn);
            case "sts" -> ofSts(arn);
            default -> throw unknown(text);
        };
    }

    private RequestPrincipal ofIam(Arn arn) {
        if (arn.resource().equals("root")) {
            return Partition.named(arn.partition())
                    .map(partition -> new AccountRef(partition, new AccountId(arn.account())))
                    .map(RequestPrincipal.Root::new)
                    .orElseThrow(() -> unknown(arn.text()));
        }
        if (arn.resource().startsWith("user/")) {
            return new RequestPrincipal.User(arn, id(UNKNOWN_USER));
        }
        if (arn.resource().startsWith("role/")) {
            return new RequestPrincipal.RoleSession(arn, id(UNKNOWN_ROLE), sessionName());
        }
        throw unknown(arn.text());
    }

    private RequestPrincipal ofSts(Arn arn) {
        String[] parts = arn.resource().split("/", -1);
        if (parts.length == 3 && parts[0].equals("assumed-role")) {
            return new RequestPrincipal.RoleSession(
                    role(arn, parts[1]), id(UNKNOWN_ROLE), parts[2]);
        }
        if (parts.length == 2 && parts[0].equals("federated-user")) {
            return federatedUser(arn, parts[1]);
        }
        throw unknown(arn.text());
    }

    private static Fault unknown(String text) {
        return new Fault(
                FIELD,
                "must be the ARN of a user, role, session or root user, \"*\", a service or an"
                        + " identity provider, not `"
                        + text
                        + "`");
    }

    private UniqueId id(UniqueId otherwise) {
        return userId.isEmpty() || !UNIQUE_ID.matcher(userId.getFirst()).matches()
                ? otherwise
                : new UniqueId(userId.getFirst());
    }

    private String sessionName() {
        return userId.size() == 2 ? userId.getLast() : UNNAMED_SESSION;
    }

    /**
     * The ARN of a session's role. A session's ARN does not have the role's path, so it is taken
     * from the context if it is there.
     */
    private Arn role(Arn session, String name) {
        return Optional.of(context.values("aws:PrincipalArn"))
                .filter(values -> values.size() == 1 && Arn.isValid(values.getFirst()))
                .map(values -> new Arn(values.getFirst()))
                .filter(arn ->
                        arn.account().equals(session.account())
                                && arn.resource().startsWith("role/")
                                && arn.resource().endsWith("/" + name))
                .orElseGet(() -> iam(session, "role/" + name));
    }

    /**
     * A federated user. Its ARN does not tell which user asked for its token, so that user's ARN is
     * one that no policy names.
     */
    private RequestPrincipal federatedUser(Arn arn, String name) {
        return new RequestPrincipal.FederatedUser(iam(arn, "user/*"), UNKNOWN_USER, name);
    }

    private static Arn iam(Arn arn, String resource) {
        return new Arn("arn:" + arn.partition() + ":iam::" + arn.account() + ":" + resource);
    }
}
