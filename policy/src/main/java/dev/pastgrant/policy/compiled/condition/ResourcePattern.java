package dev.pastgrant.policy.compiled.condition;

import dev.pastgrant.policy.compiled.request.CompiledRequest;
import dev.pastgrant.policy.compiled.text.ArnText;
import dev.pastgrant.policy.compiled.text.Fit;
import dev.pastgrant.policy.language.PolicyDocument.Version;
import dev.pastgrant.policy.language.Statement.Entries;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry of a resource element, in the form that is quickest to compare. */
public sealed interface ResourcePattern {
    Fit compare(CompiledRequest request);

    /** The text that every resource begins with that fits; empty if that cannot be said. */
    default String head() {
        return "";
    }

    /**
     * Reads the resource element of a statement.
     *
     * @param resources none in a policy of a resource that speaks of that alone
     * @param isOfOrganization whether the policy is one of an organization
     * @return patterns of which one must fit
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
     * @param isOfOrganization whether the policy is one of an organization, where a pattern that
     *     stops before the sixth segment otherwise than in a star can be compared with nothing
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

    /** Also the resource {@code *} of an action without resource-level permissions. */
    record Everything() implements ResourcePattern {
        @Override
        public Fit compare(CompiledRequest request) {
            return Fit.FITS;
        }
    }

    /** Everything that surely differs from all of the others. */
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

    /** Neither a resource nor another. */
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

    /** All ARNs that begin with a text that reaches into the last segment. */
    final class Beginning extends ResourceText implements ResourcePattern {
        Beginning(String start) {
            super(start);
        }

        @Override
        public Fit compare(CompiledRequest request) {
            return Fit.of(beginsResourceOf(request));
        }
    }

    /** Segment by segment. */
    record Segments(CompiledArn pattern, String head) implements ResourcePattern {
        @Override
        public Fit compare(CompiledRequest request) {
            ArnText arn = request.segments();
            return arn == null ? pattern.compareWithNoArn(request) : pattern.compare(arn, request);
        }
    }
}
