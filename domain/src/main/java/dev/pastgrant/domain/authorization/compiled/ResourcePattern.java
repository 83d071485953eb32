package dev.pastgrant.domain.authorization.compiled;

import dev.pastgrant.domain.authorization.PolicyDocument.Version;
import java.util.List;

/** An entry of a resource element, in the form that is quickest to compare. */
sealed interface ResourcePattern {
    Fit compare(RequestedResource resource, CompiledRequest request);

    /** The text that every resource begins with that fits; empty if that cannot be said. */
    String head();

    /**
     * Reads an entry.
     *
     * @param isOfOrganization whether the policy is one of an organization, where a pattern that
     *     stops before the sixth segment otherwise than in a star can be compared with nothing
     */
    static ResourcePattern of(String text, Version version, boolean isOfOrganization) {
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
        ArnPattern pattern = ArnPattern.ofResource(text, version);
        String head = pattern.head();
        if (head.isEmpty()) {
            return new Segments(pattern, head);
        }
        return pattern.isLiteral()
                ? new Exactly(head)
                : pattern.isPrefix() ? new Beginning(head) : new Segments(pattern, head);
    }

    /** Also the resource {@code *} of an action without resource-level permissions. */
    record Everything() implements ResourcePattern {
        @Override
        public Fit compare(RequestedResource resource, CompiledRequest request) {
            return Fit.FITS;
        }

        @Override
        public String head() {
            return "";
        }
    }

    /** Neither a resource nor another. */
    record Incomparable() implements ResourcePattern {
        @Override
        public Fit compare(RequestedResource resource, CompiledRequest request) {
            return Fit.UNKNOWN;
        }

        @Override
        public String head() {
            return "";
        }
    }

    /** One ARN. */
    record Exactly(String head) implements ResourcePattern {
        @Override
        public Fit compare(RequestedResource resource, CompiledRequest request) {
            return Fit.of(resource.text().equals(head));
        }
    }

    /** All ARNs that begin with a text that reaches into the last segment. */
    record Beginning(String head) implements ResourcePattern {
        @Override
        public Fit compare(RequestedResource resource, CompiledRequest request) {
            return Fit.of(resource.text().startsWith(head));
        }
    }

    /** Segment by segment. */
    record Segments(ArnPattern pattern, String head) implements ResourcePattern {
        @Override
        public Fit compare(RequestedResource resource, CompiledRequest request) {
            ArnText arn = resource.arn();
            return arn == null ? pattern.compareWithNoArn(request) : pattern.compare(arn, request);
        }
    }
}
