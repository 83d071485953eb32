package dev.pastgrant.policy.compiled.condition;

import dev.pastgrant.policy.compiled.request.CompiledRequest;
import dev.pastgrant.policy.compiled.text.ArnText;
import dev.pastgrant.policy.compiled.text.Fit;
import dev.pastgrant.policy.language.PolicyDocument.Version;
import dev.pastgrant.policy.language.Statement.Entries;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry of a resource element, in the form that is fastest to compare. */
public sealed interface ResourcePattern {
    Fit compare(CompiledRequest request);

    /** The text with which every fitting resource begins; empty if it is not known. */
    default String head() {
        return "";
    }

    /**
     * Reads the resource element of a statement.
     *
     * @param resources null in a resource's policy that applies to that resource alone
     * @param isOfOrganization whether the policy is an organization's
     * @return the patterns, one of which must fit
     */
    static List<ResourcePattern> of(
            @Nullable Entries resources, Version version, boolean isOfOrganization) {
        if (resources == null) {
            return List.of(new Everything());
        }
        List<ResourcePattern> patterns =
                resources.patterns().stream()
                        .map(text -> of(text, version, isOfOrganization))
                        .toList();
        return resources.inverted() ? List.of(new NoneOf(patterns)) : patterns;
    }

    /**
     * Reads an entry.
     *
     * @param isOfOrganization whether the policy is an organization's. There, a pattern of fewer
     *     than six segments that does not end in a star cannot be compared with any resource.
     */
    private static ResourcePattern of(String text, Version version, boolean isOfOrganization) {
        if (isStars(text)) {
            return new Everything();
        }
        List<String> segments = PolicyTemplate.segments(text, version);
        boolean stopsShort = segments.size() < ArnText.SEGMENTS && !isStars(segments.getLast());
        return isOfOrganization && stopsShort ? new Incomparable() : ofArn(text, version);
    }

    private static boolean isStars(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c == '*');
    }

    private static ResourcePattern ofArn(String text, Version version) {
        CompiledArn pattern = CompiledArn.ofResource(text, version);
        String head = pattern.head();
        if (!head.isEmpty() && pattern.isLiteral()) {
            return new Exactly(head);
        }
        return !head.isEmpty() && pattern.isPrefix()
                ? new Beginning(head)
                : new Segments(pattern, head);
    }

    /**
     * Every resource, also the resource {@code *} of an action without resource-level permissions.
     */
    record Everything() implements ResourcePattern {
        @Override
        public Fit compare(CompiledRequest request) {
            return Fit.FITS;
        }
    }

    /** Every resource that certainly differs from all of the others. */
    record NoneOf(List<ResourcePattern> others) implements ResourcePattern {
        @Override
        public Fit compare(CompiledRequest request) {
            for (int i = 0; i < others.size(); i++) {
                if (others.get(i).compare(request) != Fit.DIFFERS) {
                    return Fit.DIFFERS;
                }
            }
            return Fit.FITS;
        }
    }

    /** A pattern that cannot be compared with any resource. */
    record Incomparable() implements ResourcePattern {
        @Override
        public Fit compare(CompiledRequest request) {
            return Fit.UNKNOWN;
        }
    }

    /** One ARN. */
    final class Exactly extends ResourceText implements ResourcePattern {
        Exactly(String arn) {
            super(arn);
        }

        @Override
        public Fit compare(CompiledRequest request) {
            return Fit.of(isResourceOf(request));
        }
    }

    /** All ARNs that begin with a text, which reaches into the last segment. */
    final class Beginning extends ResourceText implements ResourcePattern {
        Beginning(String start) {
            super(start);
        }

        @Override
        public Fit compare(CompiledRequest request) {
            return Fit.of(beginsResourceOf(request));
        }
    }

    /** ARNs that are compared segment by segment. */
    record Segments(CompiledArn pattern, String head) implements ResourcePattern {
        @Override
        public Fit compare(CompiledRequest request) {
            ArnText arn = request.segments();
            return arn == null ? pattern.compareWithNoArn(request) : pattern.compare(arn, request);
        }
    }
}
