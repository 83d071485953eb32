package dev.pastgrant.domain.questions.simulate;

import dev.pastgrant.policy.language.PolicyText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the simulator is asked, as it was asked.
 *
 * @param policies identity-based policies, to add to those of a simulated user, role or group
 * @param boundaries the permissions boundary, at most one; it takes the place of the user's or
 *     role's own
 * @param actions what is to be done, such as {@code s3:GetObject}
 * @param resources the ARNs to act on; none stands for {@code *}
 * @param resourcePolicy the policy of each of the resources
 * @param resourceOwner the ARN of the account whose resources they are, where their own does not
 *     tell
 * @param caller the ARN of the user to act as
 * @param handlingOption which resources of EC2 a launch takes
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html">SimulatePrincipalPolicy</a>
 */
public record SimulationInput(
        List<PolicyText> policies,
        List<PolicyText> boundaries,
        List<String> actions,
        List<String> resources,
        @Nullable PolicyText resourcePolicy,
        @Nullable String resourceOwner,
        @Nullable String caller,
        List<SimulatedKey> keys,
        @Nullable String handlingOption) {
    static final String EVERYTHING = "*";

    public SimulationInput {
        policies = List.copyOf(policies);
        boundaries = List.copyOf(boundaries);
        actions = List.copyOf(actions);
        resources = resources.isEmpty() ? List.of(EVERYTHING) : List.copyOf(resources);
        keys = List.copyOf(keys);
    }
}
