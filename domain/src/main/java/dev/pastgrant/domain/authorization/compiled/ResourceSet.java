package dev.pastgrant.domain.authorization.compiled;

import dev.pastgrant.domain.authorization.PolicyDocument.Version;
import dev.pastgrant.domain.authorization.Statement.Entries;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The resources that a statement speaks of. */
final class ResourceSet {
    private final boolean inverted;
    private final ResourcePattern[] patterns;

    /**
     * @param resources the element; none in a policy of a resource that speaks of that alone
     * @param isOfOrganization whether the policy is one of an organization
     */
    ResourceSet(@Nullable Entries resources, Version version, boolean isOfOrganization) {
        this.inverted = resources == null || resources.inverted();
        this.patterns =
                resources == null
                        ? new ResourcePattern[0]
                        : resources.patterns().stream()
                                .map(text -> ResourcePattern.of(text, version, isOfOrganization))
                                .toArray(ResourcePattern[]::new);
    }

    /** What every resource in it begins with. */
    Head head() {
        return inverted
                ? Head.UNKNOWN
                : Head.common(Arrays.stream(patterns).map(ResourcePattern::head).toList());
    }

    boolean contains(CompiledRequest request) {
        return inverted ? isNone(request) : isAny(request);
    }

    private boolean isAny(CompiledRequest request) {
        for (ResourcePattern pattern : patterns) {
            if (pattern.compare(request.resource(), request) == Fit.FITS) {
                return true;
            }
        }
        return false;
    }

    /** A variable that has no value does not make its pattern one that surely differs. */
    private boolean isNone(CompiledRequest request) {
        for (ResourcePattern pattern : patterns) {
            if (pattern.compare(request.resource(), request) != Fit.DIFFERS) {
                return false;
            }
        }
        return true;
    }
}
