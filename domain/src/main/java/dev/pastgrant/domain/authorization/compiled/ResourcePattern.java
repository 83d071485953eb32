package dev.pastgrant.domain.authorization.compiled;

import dev.pastgrant.domain.authorization.PolicyDocument.Version;
import dev.pastgrant.domain.authorization.Statement.Entries;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry of a resource element, in the form that is quickest to compare. */
sealed interface ResourcePattern {
    Fit compare(RequestedResource resource, CompiledRequest request);

    /** The text that every resource begins with that fits; empty if that cannot be said. */
    String head();

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

    /** Everything that surely differs from all of the others. */
    record NoneOf(List<ResourcePattern> others) implements ResourcePattern {
        @Override
        public Fit compare(RequestedResource resource, CompiledRequest request) {
            for (int i = 0; i < others.size(); i++) {
                if (others.get(i).compare(resource, request) != Fit.DIFFERS) {
                    return Fit.DIFFERS;
                }
            }
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
    final class Exactly implements ResourcePattern {
        private final String text;
        private final byte @Nullable [] octets;

        private Exactly(String text) {
            this.text = text;
            this.octets = Head.octets(text);
        }

        @Override
        public Fit compare(RequestedResource resource, CompiledRequest request) {
            byte[] asked = request.octets();
            return Fit.of(
                    octets != null && asked != null
                            ? Arrays.equals(asked, octets)
                            : resource.text().equals(text));
        }

        @Override
        public String head() {
            return text;
        }
    }

    /** All ARNs that begin with a text that reaches into the last segment. */
    final class Beginning implements ResourcePattern {
        private final String head;
        private final byte @Nullable [] octets;

        private Beginning(String head) {
            this.head = head;
            this.octets = Head.octets(head);
        }

        @Override
        public Fit compare(RequestedResource resource, CompiledRequest request) {
            byte[] asked = request.octets();
            return Fit.of(
                    octets != null && asked != null
                            ? asked.length >= octets.length
                                    && Arrays.equals(
                                            asked, 0, octets.length, octets, 0, octets.length)
                            : resource.text().startsWith(head));
        }

        @Override
        public String head() {
            return head;
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
