package dev.pastgrant.domain.questions.simulate;

import dev.pastgrant.policy.id.Arn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A way to launch an EC2 instance, named by a {@code ResourceHandlingOption}.
 *
 * @param furtherKinds the kinds of resources that it needs, besides those that every launch needs
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulateCustomPolicy.html">SimulateCustomPolicy</a>
 */
record LaunchScenario(List<String> furtherKinds) {
    private static final List<String> EVERY_LAUNCH = List.of("instance", "image", "security-group");
    private static final Map<String, LaunchScenario> BY_OPTION =
            Map.of(
                    "EC2-Classic-InstanceStore", taking(),
                    "EC2-Classic-EBS", taking("volume"),
                    "EC2-VPC-InstanceStore", taking("network-interface"),
                    "EC2-VPC-InstanceStore-Subnet", taking("network-interface", "subnet"),
                    "EC2-VPC-EBS", taking("network-interface", "volume"),
                    "EC2-VPC-EBS-Subnet", taking("network-interface", "subnet", "volume"));

    LaunchScenario {
        furtherKinds = List.copyOf(furtherKinds);
    }

    private static LaunchScenario taking(String... furtherKinds) {
        return new LaunchScenario(List.of(furtherKinds));
    }

    static Optional<LaunchScenario> of(String option) {
        return Optional.ofNullable(BY_OPTION.get(option));
    }

    /**
     * A kind of resource that the launch needs and that is missing from these; empty if all are
     * there.
     */
    Optional<String> missing(List<String> resources) {
        return Stream.concat(EVERY_LAUNCH.stream(), furtherKinds.stream())
                .filter(kind -> resources.stream().noneMatch(arn -> isOf(kind, arn)))
                .findFirst();
    }

    private static boolean isOf(String kind, String resource) {
        return Arn.isValid(resource)
                && new Arn(resource).service().equals("ec2")
                && new Arn(resource).resource().startsWith(kind + "/");
    }
}
