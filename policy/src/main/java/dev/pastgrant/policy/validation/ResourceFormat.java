package dev.pastgrant.policy.validation;

import dev.pastgrant.policy.interpreter.ArnPattern;
import dev.pastgrant.policy.interpreter.PolicyVariables;
import dev.pastgrant.policy.language.PolicyDocument.Version;
import dev.pastgrant.policy.language.Statement;
import dev.pastgrant.policy.language.Statement.Entries;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The form of resources in identity-based policies, with IAM's messages for faults in it. */
final class ResourceFormat {
    private static final String ANYTHING = "*";
    private static final String ARN = "arn";
    private static final int SERVICE_SEGMENTS = 3;
    private static final Pattern VENDOR = Pattern.compile("[A-Za-z0-9-]+");
    private static final Set<String> PARTITIONS =
            Set.of(
                    "aws",
                    "aws-cn",
                    "aws-us-gov",
                    "aws-eusc",
                    "aws-iso",
                    "aws-iso-b",
                    "aws-iso-e",
                    "aws-iso-f");
    private static final List<String> IAM_PATHS =
            List.of(
                    "user/",
                    "federated-user/",
                    "role/",
                    "group/",
                    "instance-profile/",
                    "mfa/",
                    "server-certificate/",
                    "policy/",
                    "sms-mfa/",
                    "saml-provider/",
                    "oidc-provider/",
                    "report/",
                    "access-report/");

    private ResourceFormat() {}

    /**
     * Whether a resource is an ARN with too few segments and without a wildcard. With a wildcard,
     * an ARN may have fewer segments: the missing ones then match anything.
     */
    static boolean hasTooFewParts(Statement statement) {
        return resources(statement)
                .anyMatch(resource -> {
                    int count = segments(resource).size();
                    return resource.startsWith(ARN + ":")
                            && count > SERVICE_SEGMENTS
                            && count < ArnPattern.SEGMENTS
                            && !resource.contains(ANYTHING);
                });
    }

    static Stream<String> check(Statement statement) {
        return resources(statement).flatMap(resource -> check(resource).stream());
    }

    private static Stream<String> resources(Statement statement) {
        Entries resources = statement.resources();
        return resources == null ? Stream.empty() : resources.patterns().stream();
    }

    private static Optional<String> check(String resource) {
        List<String> segments = segments(resource);
        if (resource.equals(ANYTHING)) {
            return Optional.empty();
        }
        if (!segments.getFirst().equals(ARN) || segments.size() < SERVICE_SEGMENTS) {
            return Optional.of("Resource " + resource + " must be in ARN format or \"*\".");
        }
        if (!isPartition(segments.get(1))) {
            return Optional.of(
                    "Partition \"%s\" is not valid for resource \"%s\"."
                            .formatted(segments.get(1), padded(resource, segments.size())));
        }
        if (!VENDOR.matcher(segments.get(2)).matches() || segments.size() == SERVICE_SEGMENTS) {
            return Optional.of(
                    "Resource vendor must be fully qualified and cannot contain regexes.");
        }
        return switch (segments.get(2)) {
            case "iam" -> checkIam(resource, segments);
            case "s3" ->
                    regionOf(segments).isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    "Resource "
                                            + resource
                                            + " can not contain region information.");
            default -> Optional.empty();
        };
    }

    private static Optional<String> checkIam(String resource, List<String> segments) {
        if (!regionOf(segments).isEmpty()) {
            return Optional.of("IAM resource " + resource + " cannot contain region information.");
        }
        String path = segments.size() < ArnPattern.SEGMENTS ? ANYTHING : segments.getLast();
        boolean known = path.equals(ANYTHING) || IAM_PATHS.stream().anyMatch(path::startsWith);
        return known
                ? Optional.empty()
                : Optional.of(
                        "IAM resource path must either be \"*\" or start with "
                                + String.join(", ", IAM_PATHS)
                                + ".");
    }

    /** The region; empty if it is a star or the ARN ends before it. */
    private static String regionOf(List<String> segments) {
        String region = segments.size() > SERVICE_SEGMENTS ? segments.get(SERVICE_SEGMENTS) : "";
        return region.equals(ANYTHING) ? "" : region;
    }

    private static boolean isPartition(String text) {
        return PARTITIONS.contains(text) || text.contains(ANYTHING);
    }

    /**
     * The ARN with all six segments. AWS's message shows an ARN that stops short as a whole one.
     */
    private static String padded(String resource, int count) {
        return resource + ":*".repeat(ArnPattern.SEGMENTS - count);
    }

    private static List<String> segments(String resource) {
        return PolicyVariables.arnSegments(resource, Version.V2012_10_17);
    }
}
