package dev.pastgrant.policy.interpreter;

import dev.pastgrant.policy.language.Glob;
import dev.pastgrant.policy.language.PolicyDocument.Version;
import dev.pastgrant.policy.language.ResolvedText;
import dev.pastgrant.policy.request.RequestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * ARN patterns, which are matched segment by segment. A star in the region does not reach into the
 * account. In the sixth and last segment, a star spans colons and slashes.
 */
public final class ArnPattern {
    public static final int SEGMENTS = 6;
    private static final String PREFIX = "arn";
    private static final String ANYTHING = "*";

    private ArnPattern() {}

    /**
     * Compares a request's resource with an entry of a {@code Resource} element. Segments that the
     * pattern leaves out match anything. An action without resource-level permissions has the
     * resource {@code *}, which only a pattern of everything covers.
     */
    public static Comparison compareResource(
            String pattern, Version version, RequestContext context, String resource) {
        if (isEverything(pattern)) {
            return Comparison.MATCHES;
        }
        return compare(
                padded(PolicyVariables.arnSegments(pattern, version)), version, context, resource);
    }

    /**
     * Whether an entry of a {@code Resource} element covers a whole range: true if it covers all of
     * it, false if it covers no part of it, unknown if it may cover some. Empty if the entry cannot
     * be compared.
     *
     * @param range a pattern without variables
     */
    static Optional<Ternary> compareRange(
            String pattern, Version version, RequestContext context, String range) {
        if (isEverything(pattern)) {
            return Optional.of(Ternary.TRUE);
        }
        return globs(padded(PolicyVariables.arnSegments(pattern, version)), version, context)
                .map(globs -> isEverything(range) ? Ternary.UNKNOWN : compare(globs, range));
    }

    private static Ternary compare(List<Glob> pattern, String range) {
        List<Glob> ranges = padded(List.of(split(range))).stream().map(Glob::of).toList();
        Ternary covers = Ternary.TRUE;
        for (int i = 0; i < SEGMENTS; i++) {
            if (pattern.get(i).isApartFrom(ranges.get(i))) {
                return Ternary.FALSE;
            }
            covers =
                    covers.and(
                            pattern.get(i).covers(ranges.get(i)) ? Ternary.TRUE : Ternary.UNKNOWN);
        }
        return covers;
    }

    private static List<String> padded(List<String> segments) {
        List<String> all = new ArrayList<>(segments);
        while (all.size() < SEGMENTS) {
            all.add(ANYTHING);
        }
        return all;
    }

    /**
     * Whether a pattern has fewer than six segments and does not end in a star. Service and
     * resource control policies cannot compare such a pattern. Everywhere else the missing segments
     * match anything.
     */
    static boolean stopsShort(String pattern, Version version) {
        List<String> segments = PolicyVariables.arnSegments(pattern, version);
        return segments.size() < SEGMENTS && !isEverything(segments.getLast());
    }

    /**
     * Compares a condition key's value with a value of {@code ArnLike}. Both must have six
     * segments.
     */
    static Comparison compareCondition(
            String pattern, Version version, RequestContext context, String value) {
        List<String> segments = PolicyVariables.arnSegments(pattern, version);
        return segments.size() < SEGMENTS || split(value).length < SEGMENTS
                ? Comparison.INCOMPARABLE
                : compare(segments, version, context, value);
    }

    private static Comparison compare(
            List<String> pattern, Version version, RequestContext context, String arn) {
        return globs(pattern, version, context)
                .map(globs -> Comparison.of(matches(globs, split(arn))))
                .orElse(Comparison.INCOMPARABLE);
    }

    private static Optional<List<Glob>> globs(
            List<String> pattern, Version version, RequestContext context) {
        List<Glob> globs = new ArrayList<>();
        for (String segment : pattern) {
            Optional<ResolvedText> resolved = PolicyVariables.resolve(segment, version, context);
            if (resolved.isEmpty()) {
                return Optional.empty();
            }
            globs.add(Glob.of(resolved.get()));
        }
        return Optional.of(globs);
    }

    private static boolean matches(List<Glob> globs, String[] segments) {
        if (segments.length < SEGMENTS || !segments[0].equals(PREFIX)) {
            return false;
        }
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
