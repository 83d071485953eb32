package dev.pastgrant.domain.authorization.compiled;

import dev.pastgrant.domain.authorization.AuthorizationRequest;

/**
 * A request, ready to be asked about. It is made once, may be decided on any number of times, and
 * keeps what it finds out about its condition keys. Not for use by several threads at once.
 */
public final class CompiledRequest {
    private final AuthorizationRequest asked;
    private final RequestAction action;
    private final RequestedResource resource;
    private final Requester requester;
    private final boolean isCrossAccount;
    private final ContextTable context = new ContextTable();
    private final SymbolBuffer symbols = new SymbolBuffer();

    private CompiledRequest(AuthorizationRequest asked) {
        this.asked = asked;
        this.action = RequestActions.of(asked.action());
        this.resource = new RequestedResource(asked.resource());
        this.requester = new Requester(asked.principal());
        this.isCrossAccount = !asked.resourceAccount().digits().equals(requester.account());
    }

    public static CompiledRequest of(AuthorizationRequest request) {
        return new CompiledRequest(request);
    }

    RequestAction action() {
        return action;
    }

    RequestedResource resource() {
        return resource;
    }

    Requester requester() {
        return requester;
    }

    boolean isCrossAccount() {
        return isCrossAccount;
    }

    /** Who one is may be asked by all but those without credentials, even against a Deny. */
    boolean isAlwaysAllowed() {
        return action.isGetCallerIdentity() && !requester.isAnonymous();
    }

    /** A session for oneself needs no permission, but a Deny stops it. */
    boolean needsNoPermission() {
        return action.isGetSessionToken() && !requester.isAnonymous();
    }

    /** What AWS itself owns can be read and used, but changed by nobody, administrator or not. */
    boolean changesWhatAwsOwns() {
        return switch (action.changes()) {
            case NOTHING -> false;
            case IAM_POLICIES_AND_ROLES ->
                    resource.text().startsWith("arn:aws:iam::aws:policy/")
                            || resource.endsAs("role/aws-reserved/");
            case KMS_ALIASES -> resource.endsAs("alias/aws/");
        };
    }

    /**
     * A condition key, as the request has it or has it not.
     *
     * @param key in lower case
     */
    ContextEntry context(String key) {
        ContextEntry known = context.find(key);
        return known != null ? known : context.add(key, read(key));
    }

    /** What the caller and the resource are cannot be overruled by the context. */
    private ContextEntry read(String key) {
        if (key.equals("aws:resourceaccount")) {
            return ContextEntry.of(asked.resourceAccount().digits());
        }
        String own = requester.key(key);
        return own != null
                ? ContextEntry.of(own)
                : ContextEntry.of(asked.context().valuesByKey().get(key));
    }

    SymbolBuffer symbols() {
        return symbols;
    }
}
