package dev.pastgrant.domain.authorization.compiled;

import dev.pastgrant.domain.authorization.AuthorizationRequest;
import dev.pastgrant.domain.authorization.Gate;
import dev.pastgrant.domain.authorization.RequestContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request, ready to be asked about. It is made once, may be decided on any number of times, and
 * keeps what it finds out about its condition keys. Not for use by several threads at once.
 */
public final class CompiledRequest {
    private final RequestAction action;
    private final byte @Nullable [] octets;
    private @Nullable ContextEntry[] context = ContextTable.empty();
    private final String resource;
    private final boolean isCrossAccount;
    private final boolean isAlwaysAllowed;
    private final boolean isUnderResourceControl;
    private final boolean isUnderServiceControl;
    private final boolean hasIdentityPolicies;
    private final boolean mayHaveSessionPolicies;
    private final boolean isOfKms;
    private final boolean changesWhatAwsOwns;
    private final Requester requester;
    private final long allText;
    private final long longestText;
    private final boolean isUsual;
    private final AuthorizationRequest asked;
    private int contextSize;
    private @Nullable ContextEntry segments;
    private @Nullable SymbolBuffer symbols;

    private CompiledRequest(AuthorizationRequest asked) {
        this.asked = asked;
        this.action = RequestActions.of(asked.action());
        this.octets = Head.octets(asked.resource());
        this.resource = asked.resource();
        this.requester = new Requester(asked.principal());
        this.isCrossAccount = !requester.isOf(asked.resourceAccount());
        this.isAlwaysAllowed = action.isGetCallerIdentity() && !requester.isAnonymous();
        this.isUnderResourceControl =
                action.isUnderResourceControl() && requester.isUnderResourceControl(resource);
        this.isUnderServiceControl = requester.isUnderServiceControl();
        this.hasIdentityPolicies = requester.hasIdentityPolicies();
        this.mayHaveSessionPolicies = requester.mayHaveSessionPolicies();
        this.isOfKms = RequestedResource.isOfKms(resource);
        this.changesWhatAwsOwns = changesWhatAwsOwns(action, resource);
        RequestContext given = asked.context();
        this.longestText =
                Math.max(requester.longestKey(), Math.max(resource.length(), given.longestValue()));
        this.allText =
                2L
                        + asked.action().length()
                        + resource.length()
                        + given.allValues()
                        + Requester.KEYS * (longestText + 1);
        this.isUsual = PolicyWeight.isUsual(longestText, allText);
    }

    public static CompiledRequest of(AuthorizationRequest request) {
        return new CompiledRequest(request);
    }

    RequestAction action() {
        return action;
    }

    String resource() {
        return resource;
    }

    /** The resource's segments; null if it is no text of six segments. */
    @Nullable ArnText segments() {
        if (segments == null) {
            segments = ContextEntry.of("", resource);
        }
        return segments.arn();
    }

    /** Whether the caller has no rights but those that the policies of its session give it. */
    boolean hasOnlySessionPolicies() {
        return mayHaveSessionPolicies && !hasIdentityPolicies;
    }

    /**
     * The first pattern from here on that the resource may fit, by how it begins.
     *
     * @param patterns the {@link Head} of each
     * @param end where to give up
     * @return its place, or the end
     */
    int firstThatMayFit(long[] patterns, int from, int end) {
        int at = from;
        while (octets != null && at < end && !Head.mayBegin(patterns[at], octets)) {
            at++;
        }
        return at;
    }

    /** The resource in Latin-1; null if it is not. */
    byte @Nullable [] octets() {
        return octets;
    }

    Requester requester() {
        return requester;
    }

    boolean isCrossAccount() {
        return isCrossAccount;
    }

    /** Who one is may be asked by all but those without credentials, even against a Deny. */
    boolean isAlwaysAllowed() {
        return isAlwaysAllowed;
    }

    /** Whether the policies of the gate bind this caller, at this action. */
    boolean isBoundBy(Gate gate) {
        return switch (gate) {
            case RESOURCE_CONTROL_POLICY -> isUnderResourceControl;
            case SERVICE_CONTROL_POLICY -> isUnderServiceControl;
            case VPC_ENDPOINT_POLICY, RESOURCE_BASED_POLICY, ROLE_TRUST_POLICY -> true;
            case IDENTITY_BASED_POLICY, PERMISSIONS_BOUNDARY -> hasIdentityPolicies;
            case SESSION_POLICY -> mayHaveSessionPolicies;
        };
    }

    /** A session for oneself needs no permission, but a Deny stops it. */
    boolean needsNoPermission() {
        return action.isGetSessionToken() && !requester.isAnonymous();
    }

    /** What AWS itself owns can be read and used, but changed by nobody, administrator or not. */
    boolean changesWhatAwsOwns() {
        return changesWhatAwsOwns;
    }

    private static boolean changesWhatAwsOwns(RequestAction action, String resource) {
        return switch (action.changes()) {
            case NOTHING -> false;
            case IAM_POLICIES_AND_ROLES ->
                    resource.startsWith("arn:aws:iam::aws:policy/")
                            || RequestedResource.endsAs("role/aws-reserved/", resource);
            case KMS_ALIASES -> RequestedResource.endsAs("alias/aws/", resource);
        };
    }

    /** Whether the resource is something of KMS. */
    boolean isOfKms() {
        return isOfKms;
    }

    /**
     * A condition key, as the request has it or has it not.
     *
     * @param key in lower case
     */
    ContextEntry context(String key) {
        ContextEntry known = ContextTable.find(context, key);
        return known != null ? known : remember(read(key));
    }

    private ContextEntry remember(ContextEntry entry) {
        context = ContextTable.with(context, contextSize++, entry);
        return entry;
    }

    /** What the caller and the resource are cannot be overruled by the context. */
    private ContextEntry read(String key) {
        String derived = isUndisclosed(key) ? null : derived(key);
        return derived != null
                ? ContextEntry.of(key, derived)
                : ContextEntry.of(key, asked.context().valuesOf(key));
    }

    private boolean isUndisclosed(String key) {
        return !asked.undisclosed().isEmpty()
                && asked.undisclosed().stream().anyMatch(key::equalsIgnoreCase);
    }

    private @Nullable String derived(String key) {
        return key.equals("aws:resourceaccount")
                ? asked.resourceAccount().digits()
                : requester.key(key);
    }

    /** A condition key, however it is spelled. */
    ContextEntry contextAnyCase(String key) {
        return context(key.toLowerCase(Locale.ROOT));
    }

    int actionLength() {
        return asked.action().length();
    }

    /** The characters of all that policies compare, and one more for each text; or more. */
    long allText() {
        return allText;
    }

    /** The characters of the longest text that a variable can stand for; or more. */
    long longestText() {
        return longestText;
    }

    /** Whether it has as little text as most. */
    boolean isUsual() {
        return isUsual;
    }

    /** Where patterns with variables are written out. */
    SymbolBuffer symbols() {
        if (symbols == null) {
            symbols = new SymbolBuffer();
        }
        return symbols;
    }
}
