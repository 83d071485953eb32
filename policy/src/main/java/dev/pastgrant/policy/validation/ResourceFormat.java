package dev.pastgrant.policy.validation;

import dev.pastgrant.policy.id.Partition;
import dev.pastgrant.policy.interpreter.ArnPattern;
import dev.pastgrant.policy.interpreter.PolicyVariables;
import dev.pastgrant.policy.language.OpenQuestions;
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

    /** The resource of {@code sts:AssumeRoot}. AWS's sentence does not mention it. */
    private static final String ROOT_USER = "root";

    private static final String VARIABLE = "${";
    private static final Pattern NUMBER = Pattern.compile("[0-9*?]+");
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

    /** The beginnings of the resources of S3 that are of a region. Buckets and objects are not. */
    private static final List<String> REGIONAL_OF_S3 =
            List.of(
                    "accesspoint/",
                    "access-grants/",
                    "async-request/",
                    "job/",
                    "storage-lens/",
                    "storage-lens-group/");

    /** The owners of IAM's resources that are no accounts. */
    private static final Set<String> OWNERS = Set.of("", "aws", "cloudfront");

    private static final Set<String> OF_ACCOUNTS = Set.of("iam", "sts");

    private ResourceFormat() {}

    /** Whether a resource has a fault for which AWS does not even parse the policy. */
    static boolean failsParsing(Statement statement) {
        return resources(statement)
                .filter(resource -> resource.startsWith(ARN + ":"))
                .anyMatch(resource -> skipsParts(resource) || isOfPlaceholder(resource));
    }

    /**
     * Whether an ARN leaves out a segment and stops short of its sixth, as {@code
     * arn:aws:s3::bucket} does, and has no wildcard. Otherwise it may stop anywhere after the
     * service: the missing segments match anything.
     */
    private static boolean skipsParts(String arn) {
        List<String> segments = segments(arn);
        return segments.size() < ArnPattern.SEGMENTS
                && segments.stream().skip(SERVICE_SEGMENTS).anyMatch(String::isEmpty)
                && !arn.contains(ANYTHING);
    }

    /** Whether the account of a resource of IAM or STS is a text to be replaced by a number. */
    private static boolean isOfPlaceholder(String arn) {
        List<String> segments = segments(arn);
        if (!OpenQuestions.PLACEHOLDER_IS_NO_ACCOUNT || segments.size() < ArnPattern.SEGMENTS) {
            return false;
        }
        String account = segments.get(ArnPattern.SEGMENTS - 2);
        return OF_ACCOUNTS.contains(segments.get(2))
                && !OWNERS.contains(account)
                && !account.contains(VARIABLE)
                && !NUMBER.matcher(account).matches();
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
        if (segments.size() == 1) {
            return noArn(resource);
        }
        if (!isPartition(segments.get(1))) {
            return Optional.of(noPartition(resource, segments));
        }
        if (!segments.getFirst().equals(ARN)) {
            return noArn(resource);
        }
        if (segments.size() < SERVICE_SEGMENTS || !VENDOR.matcher(segments.get(2)).matches()) {
            return Optional.of(
                    "Resource vendor must be fully qualified and cannot contain regexes.");
        }
        return switch (segments.get(2)) {
            case "iam" -> checkIam(resource, segments);
            case "s3" -> checkS3(resource, segments);
            default -> Optional.empty();
        };
    }

    private static String noPartition(String resource, List<String> segments) {
        return "Partition \"%s\" is not valid for resource \"%s\"."
                .formatted(segments.get(1), padded(resource, segments.size()));
    }

    /** The faults of resources that are of another partition than this one. */
    static Stream<String> elsewhere(Statement statement, Partition partition) {
        return resources(statement)
                .filter(resource -> !resource.equals(ANYTHING))
                .filter(resource -> !isOf(partition, segments(resource).get(1)))
                .map(resource -> noPartition(resource, segments(resource)));
    }

    private static boolean isOf(Partition partition, String text) {
        return text.equals(partition.text()) || text.contains(ANYTHING);
    }

    private static Optional<String> noArn(String resource) {
        return Optional.of("Resource " + resource + " must be in ARN format or \"*\".");
    }

    /**
     * A resource that begins with a wildcard may be of a region, as may one that stops short.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html">Resource
     *     types of Amazon S3</a>
     */
    private static Optional<String> checkS3(String resource, List<String> segments) {
        String path = path(segments);
        boolean mayBeRegional =
                path.startsWith(ANYTHING)
                        || path.startsWith(VARIABLE)
                        || REGIONAL_OF_S3.stream().anyMatch(path::startsWith);
        return mayBeRegional || regionOf(segments).isEmpty()
                ? Optional.empty()
                : Optional.of("Resource " + resource + " can not contain region information.");
    }

    private static Optional<String> checkIam(String resource, List<String> segments) {
        if (!regionOf(segments).isEmpty()) {
            return Optional.of("IAM resource " + resource + " cannot contain region information.");
        }
        String path = path(segments);
        boolean known =
                path.equals(ANYTHING)
                        || path.equals(ROOT_USER)
                        || IAM_PATHS.stream().anyMatch(path::startsWith);
        return known
                ? Optional.empty()
                : Optional.of(
                        "IAM resource path must either be \"*\" or start with "
                                + String.join(", ", IAM_PATHS)
                                + ".");
    }

    private static String path(List<String> segments) {
        return segments.size() < ArnPattern.SEGMENTS ? ANYTHING : segments.getLast();
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
