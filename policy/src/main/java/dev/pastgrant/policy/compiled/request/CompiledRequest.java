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
 * A compiled request. It is made once and may be decided any number of times. It keeps what it
 * finds out about its condition keys, so only one thread may use it at a time.
 */
@SuppressWarnings("exports") // Only the compiled policies use its parts.
public final class CompiledRequest {
    /**
     * More text than most requests have, so that most decisions need no look at the weights of
     * policies.
     */
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

    /** The resource's segments; null if it does not have six segments. */
    @Nullable
    public ArnText segments() {
        if (segments == null) {
            segments = ContextEntry.of("", resource);
        }
        return segments.arn();
    }

    /** Whether the caller's only rights are those that its session policies give it. */
    public boolean hasOnlySessionPolicies() {
        return mayHaveSessionPolicies && !hasIdentityPolicies;
    }

    /**
     * The index of the first pattern that the resource may fit, judging by its beginning.
     *
     * @param patterns the {@link TextBeginning} of each
     * @param from the first index to look at
     * @param end the index to stop at
     * @return the index, or {@code end} if there is no such pattern
     */
    public int firstThatMayFit(long[] patterns, int from, int end) {
        int at = from;
        while (octets != null && at < end && !TextBeginning.mayBegin(patterns[at], octets)) {
            at++;
        }
        return at;
    }

    /** The resource in Latin-1; null if it has other characters. */
    public byte @Nullable [] octets() {
        return octets;
    }

    public CompiledPrincipal requester() {
        return requester;
    }

    public boolean isCrossAccount() {
        return isCrossAccount;
    }

    /**
     * Whether it is {@code GetCallerIdentity} by a caller with credentials, which is allowed even
     * against a Deny.
     */
    public boolean isAlwaysAllowed() {
        return isAlwaysAllowed;
    }

    /** Whether the gate's policies bind this caller for this action. */
    public boolean isBoundBy(Gate gate) {
        return switch (gate) {
            case RESOURCE_CONTROL_POLICY -> isUnderResourceControl;
            case SERVICE_CONTROL_POLICY -> isUnderServiceControl;
            case VPC_ENDPOINT_POLICY, RESOURCE_BASED_POLICY, ROLE_TRUST_POLICY -> true;
            case IDENTITY_BASED_POLICY, PERMISSIONS_BOUNDARY -> hasIdentityPolicies;
            case SESSION_POLICY -> mayHaveSessionPolicies;
        };
    }

    /**
     * Whether it is {@code GetSessionToken} by a caller with credentials, which needs no permission
     * but is stopped by a Deny.
     */
    public boolean needsNoPermission() {
        return action.isGetSessionToken() && !requester.isAnonymous();
    }

    /**
     * Whether it would change a resource that AWS itself owns. Nobody can change those, not even an
     * administrator.
     */
    public boolean changesWhatAwsOwns() {
        return changesWhatAwsOwns;
    }

    private static boolean changesWhatAwsOwns(RequestAction action, String resource) {
        return switch (action.changes()) {
            case NOTHING -> false;
            case IAM_POLICIES_AND_ROLES ->
                    RequestedResource.isPolicyOfAws(resource)
                            || RequestedResource.endsAs("role/aws-reserved/", resource);
            case KMS_ALIASES -> RequestedResource.endsAs("alias/aws/", resource);
        };
    }

    /** Whether the resource is a KMS resource. */
    public boolean isOfKms() {
        return isOfKms;
    }

    /**
     * A condition key of the request. Its entry is absent if the request does not have the key.
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

    /** Keys that follow from the caller or the resource take precedence over the context. */
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

    /** A condition key, in any case. */
    public ContextEntry contextAnyCase(String key) {
        return context(key.toLowerCase(Locale.ROOT));
    }

    public int actionLength() {
        return asked.action().length();
    }

    /**
     * At least the number of characters of all texts that policies compare, plus one for each text.
     */
    public long allText() {
        return allText;
    }

    /** At least the number of characters of the longest text that a variable can stand for. */
    public long longestText() {
        return longestText;
    }

    /** Whether its texts are no longer than those of usual requests. */
    public boolean isUsual() {
        return isUsual;
    }

    /** The buffer in which patterns with variables are written out. */
    public SymbolBuffer symbols() {
        if (symbols == null) {
            symbols = new SymbolBuffer();
        }
        return symbols;
    }
}
