package dev.pastgrant.policy.compiled;

import dev.pastgrant.policy.compiled.request.CompiledRequest;
import dev.pastgrant.policy.compiled.request.RequestAction;
import dev.pastgrant.policy.interpreter.Gate;
import dev.pastgrant.policy.interpreter.Verdict;
import dev.pastgrant.policy.language.StatementReference;
import dev.pastgrant.policy.request.PolicyLayers;
import dev.pastgrant.policy.request.PolicyLayers.ResourceLayer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The policies that bear on a caller's requests, compiled. A decision makes no objects. The reason
 * for it is built only on demand.
 */
public final class CompiledLayers {
    /** In the order in which a denial is attributed to them. */
    private final CompiledLayer[] layers;

    private final boolean resourceHasPolicy;
    private final boolean resourceIsRole;
    private final boolean hasIdentity;
    private final boolean hasBoundary;
    private final boolean hasSession;

    /** The index of the resource's layer. */
    private final int ofResource;

    private final boolean isUsuallyLight;

    /** An {@link ActionTable} with one {@link ActionIndex} per action. */
    private volatile @Nullable Object[] indexes = ActionTable.EMPTY;

    /**
     * The indexes from before some policies changed, from which the candidates of unchanged
     * policies are copied. The table is dropped when the new one has as many actions.
     */
    private volatile @Nullable Object[] former;

    private CompiledLayers(
            PolicyLayers policies, List<CompiledLayer> layers, @Nullable Object[] former) {
        CompactVerdict.requireFits(layers.size());
        this.layers = layers.toArray(CompiledLayer[]::new);
        this.resourceHasPolicy = policies.resource() instanceof ResourceLayer.Policy;
        this.resourceIsRole = policies.resource() instanceof ResourceLayer.Trust;
        this.hasIdentity = policies.identity() != null;
        this.hasBoundary = policies.boundary() != null;
        this.hasSession = policies.session() != null;
        this.ofResource = placeOfResource(layers);
        this.isUsuallyLight = areUsuallyLight(layers);
        this.former = former;
    }

    /** Compiles policies, except those that have been compiled before. */
    public static CompiledLayers of(PolicyLayers policies) {
        return of(policies, CompiledPolicies.shared());
    }

    static CompiledLayers of(PolicyLayers policies, CompiledPolicies compiled) {
        return new CompiledLayers(
                policies, new LayerList(List.of(), compiled).of(policies), ActionTable.EMPTY);
    }

    /**
     * These layers after some of the policies changed. Unchanged policies are not looked up again.
     */
    public CompiledLayers with(PolicyLayers changed) {
        return with(changed, CompiledPolicies.shared());
    }

    CompiledLayers with(PolicyLayers changed, CompiledPolicies compiled) {
        List<CompiledLayer> before = Arrays.asList(layers);
        return new CompiledLayers(changed, new LayerList(before, compiled).of(changed), indexes);
    }

    private static int placeOfResource(List<CompiledLayer> layers) {
        int place = 0;
        while (!layers.get(place).isOfResource()) {
            place++;
        }
        return place;
    }

    private static boolean areUsuallyLight(List<CompiledLayer> layers) {
        for (CompiledLayer layer : layers) {
            if (!layer.isUsuallyLight()) {
                return false;
            }
        }
        return true;
    }

    /** Whether they allow the request. Makes no objects. */
    public boolean allow(CompiledRequest request) {
        return CompactVerdict.allows(decide(request, null));
    }

    /** The verdict on the request, with its reason. */
    public Verdict verdict(CompiledRequest request) {
        long[] permits = new long[layers.length];
        long decision = decide(request, permits);
        return CompactVerdict.allows(decision)
                ? allowed(decision, request, permits)
                : denied(decision);
    }

    /** Why they deny the request; empty if they allow it. */
    public Optional<Verdict.Denied> denial(CompiledRequest request) {
        long decision = decide(request, null);
        return CompactVerdict.allows(decision) ? Optional.empty() : Optional.of(denied(decision));
    }

    private Verdict.Allowed allowed(long decision, CompiledRequest request, long[] permits) {
        return new Verdict.Allowed(
                decision == CompactVerdict.ALLOWED_REGARDLESS
                        ? List.of()
                        : allowing(request, permits));
    }

    private Verdict.Denied denied(long decision) {
        if (decision == CompactVerdict.NOT_ALLOWED_REGARDLESS) {
            return new Verdict.ImplicitlyDenied(Gate.IDENTITY_BASED_POLICY);
        }
        if (decision == CompactVerdict.NOT_ALLOWED_WITHOUT_SESSION) {
            return new Verdict.ImplicitlyDenied(Gate.SESSION_POLICY);
        }
        CompiledLayer layer = layers[CompactVerdict.layer(decision)];
        return CompactVerdict.denies(decision)
                ? new Verdict.ExplicitlyDenied(layer.gate(), layer.reference(decision))
                : new Verdict.ImplicitlyDenied(layer.gate());
    }

    /**
     * The decision as a {@link CompactVerdict}. Any Deny comes first, then the first gate that has
     * to allow and does not.
     *
     * @param permits receives, for each layer that was asked, the statement that allows as a {@link
     *     Reading}; null if the caller does not need them
     */
    private long decide(CompiledRequest request, long @Nullable [] permits) {
        if (request.isAlwaysAllowed()) {
            return CompactVerdict.ALLOWED_REGARDLESS;
        }
        ActionIndex index = index(request);
        long denial = index.denial(request, hasBoundary);
        if (CompactVerdict.denies(denial)) {
            return denial;
        }
        if (request.needsNoPermission()) {
            return CompactVerdict.ALLOWED_REGARDLESS;
        }
        if (request.changesWhatAwsOwns()) {
            return CompactVerdict.NOT_ALLOWED_REGARDLESS;
        }
        for (int i = 0; i < index.countLayers(); i++) {
            if (!index.allowsAlways(i) && isInWant(i, index, request, permits)) {
                return CompactVerdict.notAllowed(i);
            }
        }
        return lacksSessionPolicies(request) && mustAllow(Gate.SESSION_POLICY, index, request)
                ? CompactVerdict.NOT_ALLOWED_WITHOUT_SESSION
                : CompactVerdict.ALLOWED;
    }

    /**
     * The index of the request's action. Policies that would take too long to compare with the
     * request count as ones that cannot be read.
     */
    private ActionIndex index(CompiledRequest request) {
        RequestAction action = request.action();
        boolean isUsual = isUsuallyLight && request.isUsual();
        if (!isUsual && !isSurelyLightFor(request)) {
            CompiledLayer[] readable =
                    Arrays.stream(layers)
                            .map(layer -> layer.readableFor(request))
                            .toArray(CompiledLayer[]::new);
            return ActionIndex.of(readable, action);
        }
        ActionIndex known = (ActionIndex) ActionTable.find(indexes, action);
        if (known != null) {
            return known;
        }
        ActionIndex before = (ActionIndex) ActionTable.find(former, action);
        ActionIndex index =
                before == null ? ActionIndex.of(layers, action) : before.with(layers, action);
        indexes = ActionTable.with(indexes, action, index);
        if (ActionTable.size(indexes) >= ActionTable.size(former)) {
            former = ActionTable.EMPTY;
        }
        return index;
    }

    private boolean isSurelyLightFor(CompiledRequest request) {
        for (CompiledLayer layer : layers) {
            if (!layer.isSurelyLightFor(request)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a layer has to allow the request and does not. */
    private boolean isInWant(
            int layer, ActionIndex index, CompiledRequest request, long @Nullable [] permits) {
        Gate gate = index.gate(layer);
        boolean mayBeSilent = layer == ofResource && !mustResourceAllow(request);
        // How closely the resource names the caller is asked last: it hardly ever matters.
        return !mayBeSilent
                && request.isBoundBy(gate)
                && !allows(layer, index, request, permits)
                && mustAllow(gate, index, request);
    }

    private boolean allows(
            int layer, ActionIndex index, CompiledRequest request, long @Nullable [] permits) {
        if (permits == null) {
            return index.allows(layer, request, hasBoundary);
        }
        permits[layer] = index.permit(layer, request, hasBoundary);
        return Reading.permits(permits[layer]);
    }

    /**
     * Whether the caller needs session policies and has none. A root user's federated user gets its
     * rights through session policies only.
     */
    private boolean lacksSessionPolicies(CompiledRequest request) {
        return !hasSession && request.hasOnlySessionPolicies();
    }

    /**
     * Whether the resource's policy must allow. It must across accounts, and within one account if
     * no other policy could allow. A role and a KMS key are closed until their own policy opens
     * them.
     */
    private boolean mustResourceAllow(CompiledRequest request) {
        return request.isCrossAccount()
                || (!hasIdentity && request.isBoundBy(Gate.IDENTITY_BASED_POLICY))
                || resourceIsRole
                || (resourceHasPolicy && request.isOfKms());
    }

    /**
     * Whether the gate has to allow for the request to be allowed. Within one account the
     * resource's policy can stand in for other gates, depending on how closely it names the caller.
     */
    private boolean mustAllow(Gate gate, ActionIndex index, CompiledRequest request) {
        return switch (gate) {
            case RESOURCE_CONTROL_POLICY, SERVICE_CONTROL_POLICY, VPC_ENDPOINT_POLICY -> true;
            case RESOURCE_BASED_POLICY, ROLE_TRUST_POLICY -> mustResourceAllow(request);
            case IDENTITY_BASED_POLICY ->
                    request.isCrossAccount() || naming(index, request).leavesItToIdentity();
            case PERMISSIONS_BOUNDARY ->
                    request.isCrossAccount() || naming(index, request).isLimitedByBoundary();
            case SESSION_POLICY ->
                    request.isCrossAccount() || naming(index, request).isLimitedBySessionPolicy();
        };
    }

    /**
     * How closely the resource's policy names the caller in the statement that allows the request;
     * {@link Naming#NOBODY} if no statement of it allows the request.
     */
    private Naming naming(ActionIndex index, CompiledRequest request) {
        return Reading.naming(index.permit(ofResource, request, hasBoundary));
    }

    /**
     * The statements that allow the request: one for each gate that had to allow, and the
     * resource's.
     */
    private List<StatementReference> allowing(CompiledRequest request, long[] permits) {
        ActionIndex index = index(request);
        List<StatementReference> allowing = new ArrayList<>();
        for (int i = 0; i < layers.length; i++) {
            Gate gate = layers[i].gate();
            long permit =
                    Reading.permits(permits[i])
                            ? permits[i]
                            : index.permit(i, request, hasBoundary);
            boolean counts = i == ofResource || mustAllow(gate, index, request);
            if (request.isBoundBy(gate) && Reading.permits(permit) && counts) {
                allowing.add(layers[i].reference(permit));
            }
        }
        return allowing.size() < 2 ? allowing : allowing.stream().distinct().toList();
    }
}
