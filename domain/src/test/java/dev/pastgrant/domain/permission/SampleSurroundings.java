package dev.pastgrant.domain.permission;

import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.Examples.id;
import static dev.pastgrant.domain.account.Examples.name;
import static dev.pastgrant.domain.sts.SampleSessions.policy;
import static dev.pastgrant.policy.id.UniqueId.Kind.MANAGED_POLICY;

import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.account.Surroundings.AwsPolicies;
import dev.pastgrant.domain.account.Surroundings.ControlPolicies;
import dev.pastgrant.domain.account.policy.AwsPolicy;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.Partition;
import dev.pastgrant.policy.language.AttributedPolicy;
import dev.pastgrant.policy.language.PolicySource;
import dev.pastgrant.policy.language.PolicyText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What may surround an account: AWS's managed policies, and an organization. */
public final class SampleSurroundings {
    /** A policy of AWS that lets its holders list everything of IAM. */
    public static final Arn LISTING = new Arn("arn:aws:iam::aws:policy/Listing");

    private static final Arn CONTROL =
            new Arn("arn:aws:organizations::111122223333:policy/o-exampleorg/p-example");

    private SampleSurroundings() {}

    /** No organization, and one managed policy of AWS. */
    public static Surroundings awsPolicy() {
        return awsPolicies(aws(LISTING, policy("Allow", "iam:List*")));
    }

    /** No organization, and some managed policies of AWS. */
    public static Surroundings awsPolicies(AwsPolicy... policies) {
        return new Surroundings(_ -> ControlPolicies.NONE, new OfAws(List.of(policies)));
    }

    /** A managed policy of AWS with one version. */
    public static AwsPolicy aws(Arn arn, PolicyText document) {
        String resource = arn.resource();
        int nameAt = resource.lastIndexOf('/') + 1;
        return new AwsPolicy(
                arn,
                id(MANAGED_POLICY, "aws"),
                name(resource.substring(nameAt)),
                new EntityPath(resource.substring("policy".length(), nameAt)),
                new TreeMap<>(Map.of(1, NOW)),
                Set.of(),
                _ -> document);
    }

    private record OfAws(List<AwsPolicy> policies) implements AwsPolicies {
        @Override
        public Optional<AwsPolicy> find(Arn arn) {
            return policies.stream().filter(policy -> policy.arn().equals(arn)).findFirst();
        }

        @Override
        public Stream<AwsPolicy> after(Partition partition, String key) {
            return policies.stream()
                    .filter(policy -> AwsPolicy.key(policy.name()).compareTo(key) > 0);
        }
    }

    /** One service control policy above an account, and none above any other. */
    public static Surroundings serviceControl(AccountId account, String effect, String action) {
        return above(account, new ControlPolicies(level(effect, action), null));
    }

    /** One resource control policy above an account, and none above any other. */
    public static Surroundings resourceControl(AccountId account, PolicyText text) {
        return above(account, new ControlPolicies(null, level(text)));
    }

    private static Surroundings above(AccountId account, ControlPolicies policies) {
        return new Surroundings(
                asked -> asked.equals(account) ? policies : ControlPolicies.NONE, AwsPolicies.NONE);
    }

    private static List<List<AttributedPolicy>> level(String effect, String action) {
        return level(policy(effect, action));
    }

    private static List<List<AttributedPolicy>> level(PolicyText text) {
        return List.of(
                List.of(AttributedPolicy.of(text, new PolicySource.Control(CONTROL, "r-root"))));
    }
}
