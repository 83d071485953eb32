package dev.pastgrant.policy.compiled.request;

import dev.pastgrant.policy.compiled.text.ArnText;
import dev.pastgrant.policy.compiled.text.SymbolBuffer;
import dev.pastgrant.policy.compiled.text.TextBeginning;
import dev.pastgrant.policy.interpreter.Gate;
import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.RequestContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request, ready to be asked about. It is made once, may be decided on any number of times, and
 * keeps what it finds out about its condition keys. Not for use by several threads at once.
 */
@SuppressWarnings("exports") // Its parts are for the compiled policies alone.
public final class CompiledRequest {
    /** More than most requests have, so that most need no look at the weights. */
    public static final long USUAL_TEXT = 1 << 12;

    public static final long USUAL_LENGTH = 1 << 10;

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
    private final CompiledPrincipal requester;
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
        this.octets = TextBeginning.octets(asked.resource());
        this.resource = asked.resource();
        this.requester = new CompiledPrincipal(asked.principal());
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
                        + CompiledPrincipal.KEYS * (longestText + 1);
        this.isUsual = longestText <= USUAL_LENGTH && allText <= USUAL_TEXT;
    }

    public static CompiledRequest of(AuthorizationRequest request) {
        return new CompiledRequest(request);
    }

    public RequestAction action() {
        return action;
    }

    public String resource() {
        return resource;
    }

    /** The resource's segments; null if it is no text of six segments. */
    @Nullable
    public ArnText segments() {
        if (segments == null) {
            segments = ContextEntry.of("", resource);
        }
        return segments.arn();
    }

    /** Whether the caller has no rights but those that the policies of its session give it. */
    public boolean hasOnlySessionPolicies() {
        return mayHaveSessionPolicies && !hasIdentityPolicies;
    }

    /**
     * The first pattern from here on that the resource may fit, by how it begins.
     *
     * @param patterns the {@link TextBeginning} of each
     * @param end where to give up
     * @return its place, or the end
     */
    public int firstThatMayFit(long[] patterns, int from, int end) {
        int at = from;
        while (octets != null && at < end && !TextBeginning.mayBegin(patterns[at], octets)) {
            at++;
        }
        return at;
    }

    /** The resource in Latin-1; null if it is not. */
    public byte @Nullable [] octets() {
        return octets;
    }

    public CompiledPrincipal requester() {
        return requester;
    }

    public boolean isCrossAccount() {
        return isCrossAccount;
    }

    /** Who one is may be asked by all but those without credentials, even against a Deny. */
    public boolean isAlwaysAllowed() {
        return isAlwaysAllowed;
    }

    /** Whether the policies of the gate bind this caller, at this action. */
    public boolean isBoundBy(Gate gate) {
        return switch (gate) {
            case RESOURCE_CONTROL_POLICY -> isUnderResourceControl;
            case SERVICE_CONTROL_POLICY -> isUnderServiceControl;
            case VPC_ENDPOINT_POLICY, RESOURCE_BASED_POLICY, ROLE_TRUST_POLICY -> true;
            case IDENTITY_BASED_POLICY, PERMISSIONS_BOUNDARY -> hasIdentityPolicies;
            case SESSION_POLICY -> mayHaveSessionPolicies;
        };
    }

    /** A session for oneself needs no permission, but a Deny stops it. */
    public boolean needsNoPermission() {
        return action.isGetSessionToken() && !requester.isAnonymous();
    }

    /** What AWS itself owns can be read and used, but changed by nobody, administrator or not. */
    public boolean changesWhatAwsOwns() {
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
    public boolean isOfKms() {
        return isOfKms;
    }

    /**
     * A condition key, as the request has it or has it not.
     *
     * @param key in lower case
     */
    public ContextEntry context(String key) {
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
    public ContextEntry contextAnyCase(String key) {
        return context(key.toLowerCase(Locale.ROOT));
    }

    public int actionLength() {
        return asked.action().length();
    }

    /** The characters of all that policies compare, and one more for each text; or more. */
    public long allText() {
        return allText;
    }

    /** The characters of the longest text that a variable can stand for; or more. */
    public long longestText() {
        return longestText;
    }

    /** Whether it has as little text as most. */
    public boolean isUsual() {
        return isUsual;
    }

    /** Where patterns with variables are written out. */
    public SymbolBuffer symbols() {
        if (symbols == null) {
            symbols = new SymbolBuffer();
        }
        return symbols;
    }
}
