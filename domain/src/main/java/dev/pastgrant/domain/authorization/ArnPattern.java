package dev.pastgrant.domain.authorization;

import dev.pastgrant.domain.authorization.PolicyDocument.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * ARN patterns, matched segment by segment: a star in the region does not reach into the account.
 * In the sixth and last segment it spans colons and slashes.
 */
final class ArnPattern {
    static final int SEGMENTS = 6;
    private static final String PREFIX = "arn";
    private static final String ANYTHING = "*";

    private ArnPattern() {}

    /**
     * Compares a request's resource with an entry of a {@code Resource} element. Segments that the
     * pattern leaves out are anything. An action without resource-level permissions has the
     * resource {@code *}, which only a pattern of everything covers.
     */
    static Comparison compareResource(
            String pattern, Version version, RequestContext context, String resource) {
        if (isEverything(pattern)) {
            return Comparison.MATCHES;
        }
        List<String> segments = new ArrayList<>(PolicyVariables.arnSegments(pattern, version));
        while (segments.size() < SEGMENTS) {
            segments.add(ANYTHING);
        }
        return compare(segments, version, context, resource);
    }

    /**
     * Whether a pattern ends before its sixth segment otherwise than in a star. Service and
     * resource control policies cannot compare such a pattern; everywhere else what it leaves out
     * is anything.
     */
    static boolean stopsShort(String pattern, Version version) {
        List<String> segments = PolicyVariables.arnSegments(pattern, version);
        return segments.size() < SEGMENTS && !isEverything(segments.getLast());
    }

    /** Compares a condition key's value with a value of {@code ArnLike}, which must be whole. */
    static Comparison compareCondition(
            String pattern, Version version, RequestContext context, String value) {
        List<String> segments = PolicyVariables.arnSegments(pattern, version);
        return segments.size() < SEGMENTS || split(value).length < SEGMENTS
                ? Comparison.INCOMPARABLE
                : compare(segments, version, context, value);
    }

    private static Comparison compare(
            List<String> pattern, Version version, RequestContext context, String arn) {
        List<Glob> globs = new ArrayList<>();
        for (String segment : pattern) {
            Optional<ResolvedText> resolved = PolicyVariables.resolve(segment, version, context);
            if (resolved.isEmpty()) {
                return Comparison.INCOMPARABLE;
            }
            globs.add(Glob.of(resolved.get()));
        }
        String[] segments = split(arn);
        return Comparison.of(
                segments.length == SEGMENTS
                        && segments[0].equals(PREFIX)
                        && allMatch(globs, segments));
    }

    private static boolean allMatch(List<Glob> globs, String[] segments) {
        for (int i = 0; i < SEGMENTS; i++) {
            if (!globs.get(i).matches(segments[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEverything(String pattern) {
        return !pattern.isEmpty() && pattern.chars().allMatch(c -> c == '*');
    }

    private static String[] split(String arn) {
        return arn.split(":", SEGMENTS);
    }
}
