package dev.pastgrant.api.v1.authorize;

import dev.pastgrant.api.v1.json.KnownNames;
import dev.pastgrant.api.v1.json.StrictJson;
import dev.pastgrant.domain.questions.authorize.OwnKeys;
import dev.pastgrant.domain.questions.authorize.OwnKeys.OwnKey;
import dev.pastgrant.domain.questions.authorize.PrincipalRef;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.interpreter.Gate;
import dev.pastgrant.policy.language.ParsedPolicy;
import dev.pastgrant.policy.language.PolicyDocuments;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.policy.request.RequestContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one question from its JSON object, whose fields {@link AuthorizeBody} describes. */
final class DecisionBody {
    /** The expected number of condition keys. Most questions have no more. */
    private static final int CONTEXT_KEYS = 6;

    /** The fields of a question. */
    static final KnownNames FIELDS =
            KnownNames.of(
                    "principal",
                    "accessKeyId",
                    "sessionToken",
                    "signedRequest",
                    "action",
                    "resource",
                    "resourcePolicy",
                    "resourceAccount",
                    "context");

    private final StrictJson json;
    private final KnownNames known;
    private final PrincipalArns principals;
    private PrincipalRef.@Nullable Named principal;
    private @Nullable String accessKeyId;
    private @Nullable String sessionToken;
    private AskedPrincipal.@Nullable Signer signer;
    private @Nullable String action;
    private @Nullable String resource;
    private @Nullable ParsedPolicy resourcePolicy;
    private @Nullable AccountId resourceAccount;
    private RequestContext context = RequestContext.EMPTY;

    /**
     * Makes a body to be read.
     *
     * @param known the names of all fields that may stand where the question's fields stand
     */
    DecisionBody(StrictJson json, PrincipalArns principals, KnownNames known) {
        this.known = known;
        this.json = json;
        this.principals = principals;
    }

    /** Reads the object that comes next. */
    static AskedDecision read(StrictJson json, PrincipalArns principals) {
        DecisionBody body = new DecisionBody(json, principals, FIELDS);
        json.object(body::field);
        return body.asked();
    }

    void field(String name) {
        switch (name) {
            case "principal" -> principal = principal();
            case "accessKeyId" -> accessKeyId = json.text();
            case "sessionToken" -> sessionToken = json.text();
            case "signedRequest" -> signer = SignedRequestBody.read(json);
            case "action" -> action = action();
            case "resource" -> resource = json.text();
            case "resourcePolicy" -> resourcePolicy = policy();
            case "resourceAccount" -> resourceAccount = account();
            case "context" -> context = context();
            default -> throw json.unknown(name, known);
        }
    }

    /** Whether nothing has been read yet. */
    boolean isUntouched() {
        return principal == null
                && accessKeyId == null
                && sessionToken == null
                && signer == null
                && action == null
                && resource == null
                && resourcePolicy == null
                && resourceAccount == null
                && context.equals(RequestContext.EMPTY);
    }

    /** The question that was read. Checks that it is complete. */
    AskedDecision asked() {
        if (action == null) {
            throw json.faultOf("action", "is missing");
        }
        if (resource == null) {
            throw json.faultOf("resource", "is missing");
        }
        AskedPrincipal who = claim();
        if (OwnKeys.in(context, who.told()).orElse(null) instanceof OwnKey(var key, var origin)) {
            throw json.faultOf("context." + key, "follows from " + origin + " and cannot be given");
        }
        return new AskedDecision(who, action, resource, resourcePolicy, resourceAccount, context);
    }

    private AskedPrincipal claim() {
        int claims =
                (principal == null ? 0 : 1)
                        + (accessKeyId == null ? 0 : 1)
                        + (signer == null ? 0 : 1);
        if (claims != 1) {
            throw json.faultOf(
                    "principal",
                    "or `accessKeyId` or `signedRequest` must say whom the question is about, one"
                            + " of them");
        }
        if (sessionToken != null && accessKeyId == null) {
            throw json.faultOf("sessionToken", "belongs to an `accessKeyId`");
        }
        if (principal != null) {
            return new AskedPrincipal.Principal(principal);
        }
        return accessKeyId != null
                ? new AskedPrincipal.AccessKey(accessKeyId, sessionToken)
                : Objects.requireNonNull(signer);
    }

    private PrincipalRef.Named principal() {
        return principals
                .named(json.text())
                .orElseThrow(() ->
                        json.fault(
                                "must be the ARN of a user, a role, a session of a role, or a root user"));
    }

    private String action() {
        String text = json.text();
        int colon = text.indexOf(':');
        if (colon < 1
                || colon == text.length() - 1
                || text.indexOf('*') >= 0
                || text.indexOf('?') >= 0) {
            throw json.fault("must name a service and an operation, like `s3:GetObject`");
        }
        return text;
    }

    private ParsedPolicy policy() {
        return switch (PolicyDocuments.of(new PolicyText(json.asWritten()))) {
            case ParsedPolicy.Malformed(var message, _) ->
                    throw json.fault("is no policy: " + message);
            case ParsedPolicy.Parsed parsed -> {
                Optional<String> objection =
                        Gate.RESOURCE_BASED_POLICY.objection(parsed.document());
                if (objection.isPresent()) {
                    throw json.fault("is no policy of a resource: " + objection.get());
                }
                yield parsed;
            }
        };
    }

    private AccountId account() {
        String digits = json.text();
        if (!AccountId.isValid(digits)) {
            throw json.fault("must be an account's twelve digits");
        }
        return new AccountId(digits);
    }

    private RequestContext context() {
        RequestContext.Builder keys = RequestContext.builder(CONTEXT_KEYS);
        json.object(key -> {
            List<String> values = json.isList() ? json.list(json::scalar) : List.of(json.scalar());
            if (!keys.add(key, values)) {
                throw json.fault("stands there twice: keys know no case");
            }
        });
        return keys.build();
    }
}
