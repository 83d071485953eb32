package dev.pastgrant.domain.authorization.compiled;

import dev.pastgrant.domain.authorization.AttributedPolicy;
import dev.pastgrant.domain.authorization.Gate;
import dev.pastgrant.domain.authorization.PolicyLayers;
import dev.pastgrant.domain.authorization.PolicyLayers.ResourceLayer;
import dev.pastgrant.domain.authorization.StatementReference;
import dev.pastgrant.domain.authorization.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The policies that bear on a caller's requests, ready to be asked. To decide makes no objects; the
 * reasons are put into words only when asked for.
 */
public final class CompiledLayers {
    private static final int NONE = -1;

    /** In the order in which a denial is put down to them. */
    private final CompiledLayer[] layers;

    private final boolean resourceHasPolicy;
    private final boolean resourceIsRole;
    private final boolean hasIdentity;
    private final boolean hasBoundary;
    private final boolean hasSession;

    private CompiledLayers(PolicyLayers policies, List<CompiledLayer> layers) {
        Decision.requireFits(layers.size());
        this.layers = layers.toArray(CompiledLayer[]::new);
        this.resourceHasPolicy = policies.resource() instanceof ResourceLayer.Policy;
        this.resourceIsRole = policies.resource() instanceof ResourceLayer.Trust;
        this.hasIdentity = policies.identity() != null;
        this.hasBoundary = policies.boundary() != null;
        this.hasSession = policies.session() != null;
    }

    /** Compiles policies, except those that have been compiled before. */
    public static CompiledLayers of(PolicyLayers policies) {
        return of(policies, CompiledPolicies.shared());
    }

    static CompiledLayers of(PolicyLayers policies, CompiledPolicies compiled) {
        List<CompiledLayer> layers = new ArrayList<>();
        addLevels(layers, Gate.RESOURCE_CONTROL_POLICY, policies.resourceControl(), compiled);
        addLevels(layers, Gate.SERVICE_CONTROL_POLICY, policies.serviceControl(), compiled);
        add(layers, Gate.VPC_ENDPOINT_POLICY, policies.endpoint(), compiled);
        layers.add(ofResource(policies.resource(), compiled));
        add(layers, Gate.IDENTITY_BASED_POLICY, policies.identity(), compiled);
        add(layers, Gate.PERMISSIONS_BOUNDARY, policies.boundary(), compiled);
        add(layers, Gate.SESSION_POLICY, policies.session(), compiled);
        return new CompiledLayers(policies, layers);
    }

    private static void addLevels(
            List<CompiledLayer> to,
            Gate gate,
            @Nullable List<List<AttributedPolicy>> levels,
            CompiledPolicies compiled) {
        if (levels != null) {
            levels.forEach(level -> to.add(CompiledLayer.of(gate, level, compiled)));
        }
    }

    private static void add(
            List<CompiledLayer> to,
            Gate gate,
            @Nullable List<AttributedPolicy> policies,
            CompiledPolicies compiled) {
        if (policies != null) {
            to.add(CompiledLayer.of(gate, policies, compiled));
        }
    }

    private static CompiledLayer ofResource(ResourceLayer resource, CompiledPolicies compiled) {
        return switch (resource) {
            case ResourceLayer.Absent _ -> CompiledLayer.absent();
            case ResourceLayer.Policy(var policy) ->
                    CompiledLayer.of(Gate.RESOURCE_BASED_POLICY, List.of(policy), compiled);
            case ResourceLayer.Trust(var policy) ->
                    CompiledLayer.of(Gate.ROLE_TRUST_POLICY, List.of(policy), compiled);
        };
    }

    /** Whether they allow the request. Makes no objects. */
    public boolean allow(CompiledRequest request) {
        return Decision.allows(decide(request));
    }

    /** The verdict on the request, with its reason. */
    public Verdict verdict(CompiledRequest request) {
        long decision = decide(request);
        return Decision.allows(decision) ? allowed(decision, request) : denied(decision);
    }

    /** Why they deny the request; empty if they allow it. */
    public Optional<Verdict.Denied> denial(CompiledRequest request) {
        long decision = decide(request);
        return Decision.allows(decision) ? Optional.empty() : Optional.of(denied(decision));
    }

    private Verdict.Allowed allowed(long decision, CompiledRequest request) {
        return new Verdict.Allowed(
                decision == Decision.ALLOWED_REGARDLESS ? List.of() : allowing(request));
    }

    private Verdict.Denied denied(long decision) {
        if (decision == Decision.NOT_ALLOWED_REGARDLESS) {
            return new Verdict.ImplicitlyDenied(Gate.IDENTITY_BASED_POLICY);
        }
        if (decision == Decision.NOT_ALLOWED_WITHOUT_SESSION) {
            return new Verdict.ImplicitlyDenied(Gate.SESSION_POLICY);
        }
        CompiledLayer layer = layers[Decision.layer(decision)];
        return Decision.denies(decision)
                ? new Verdict.ExplicitlyDenied(layer.gate(), layer.reference(decision))
                : new Verdict.ImplicitlyDenied(layer.gate());
    }

    /** What is decided, as a {@link Decision}: any Deny first, then the first gate in want. */
    private long decide(CompiledRequest request) {
        if (request.isAlwaysAllowed()) {
            return Decision.ALLOWED_REGARDLESS;
        }
        boolean resourceMustAllow = mustResourceAllow(request);
        Naming naming = Naming.NOBODY;
        int inWant = NONE;
        for (int i = 0; i < layers.length; i++) {
            CompiledLayer layer = layers[i];
            if (request.isBoundBy(layer.gate())) {
                long reading = layer.read(request, hasBoundary);
                if (Reading.denies(reading)) {
                    return Decision.denied(i, reading);
                }
                naming = layer.isOfResource() ? Reading.naming(reading) : naming;
                boolean isInWant =
                        !Reading.permits(reading)
                                && mustAllow(layer.gate(), request, resourceMustAllow, naming);
                inWant = inWant == NONE && isInWant ? i : inWant;
            }
        }
        if (request.needsNoPermission()) {
            return Decision.ALLOWED_REGARDLESS;
        }
        if (request.changesWhatAwsOwns()) {
            return Decision.NOT_ALLOWED_REGARDLESS;
        }
        if (inWant != NONE) {
            return Decision.notAllowed(inWant);
        }
        return lacksSessionPolicies(request)
                        && mustAllow(Gate.SESSION_POLICY, request, resourceMustAllow, naming)
                ? Decision.NOT_ALLOWED_WITHOUT_SESSION
                : Decision.ALLOWED;
    }

    /** The root user's rights reach a federated user by way of session policies only. */
    private boolean lacksSessionPolicies(CompiledRequest request) {
        return !hasSession && request.hasOnlySessionPolicies();
    }

    /**
     * Across accounts, and at home where nothing else could allow. A role and a KMS key are closed
     * until their own policy opens them.
     */
    private boolean mustResourceAllow(CompiledRequest request) {
        return request.isCrossAccount()
                || (!hasIdentity && request.isBoundBy(Gate.IDENTITY_BASED_POLICY))
                || resourceIsRole
                || (resourceHasPolicy && request.resource().isOfKms());
    }

    /**
     * Whether the gate has to allow for the request to be allowed.
     *
     * @param naming how closely the resource's policy allows the caller, which at home makes up for
     *     other gates
     */
    private static boolean mustAllow(
            Gate gate, CompiledRequest request, boolean resourceMustAllow, Naming naming) {
        return switch (gate) {
            case RESOURCE_CONTROL_POLICY, SERVICE_CONTROL_POLICY, VPC_ENDPOINT_POLICY -> true;
            case RESOURCE_BASED_POLICY, ROLE_TRUST_POLICY -> resourceMustAllow;
            case IDENTITY_BASED_POLICY -> request.isCrossAccount() || naming.leavesItToIdentity();
            case PERMISSIONS_BOUNDARY -> request.isCrossAccount() || naming.isLimitedByBoundary();
            case SESSION_POLICY -> request.isCrossAccount() || naming.isLimitedBySessionPolicy();
        };
    }

    /** The statements that allow the request: of each gate that had to, and of the resource. */
    private List<StatementReference> allowing(CompiledRequest request) {
        boolean resourceMustAllow = mustResourceAllow(request);
        Naming naming = Naming.NOBODY;
        List<StatementReference> allowing = new ArrayList<>();
        for (CompiledLayer layer : layers) {
            long reading = request.isBoundBy(layer.gate()) ? layer.read(request, hasBoundary) : 0;
            naming = layer.isOfResource() ? Reading.naming(reading) : naming;
            boolean counts =
                    layer.isOfResource()
                            || mustAllow(layer.gate(), request, resourceMustAllow, naming);
            if (Reading.permits(reading) && counts) {
                allowing.add(layer.reference(reading));
            }
        }
        return allowing.stream().distinct().toList();
    }
}
