package dev.pastgrant.domain.questions.simulate;

import dev.pastgrant.policy.language.PolicyText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to the simulator, as it was made.
 *
 * @param policies identity-based policies, which are added to those of a simulated user, role or
 *     group
 * @param boundaries the permissions boundary, at most one; it replaces that of the user or role
 * @param organization service control policies by level, from the organization's root down to the
 *     account; empty if the account is in no organization
 * @param excluded policies of the simulated user, role or group that are left out
 * @param actions the actions to simulate, such as {@code s3:GetObject}
 * @param resources the ARNs to act on; empty for {@code *}
 * @param resourcePolicy the policy of each of the resources; null if they have no policy
 * @param resourceOwner the ARN of the account that owns the resources whose own ARNs do not name
 *     it; null if it was not given
 * @param caller the ARN of the user to act as; null if it was not given
 * @param handlingOption which EC2 resources a launch needs; null if it was not given
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html">SimulatePrincipalPolicy</a>
 */
public record SimulationInput(
        List<PolicyText> policies,
        List<PolicyText> boundaries,
        List<List<PolicyText>> organization,
        List<PolicyExclusion> excluded,
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
        organization = organization.stream().map(List::copyOf).toList();
        excluded = List.copyOf(excluded);
        actions = List.copyOf(actions);
        resources = resources.isEmpty() ? List.of(EVERYTHING) : List.copyOf(resources);
        keys = List.copyOf(keys);
    }
}
