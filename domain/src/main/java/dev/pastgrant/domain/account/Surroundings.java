package dev.pastgrant.domain.account;

import dev.pastgrant.domain.account.policy.AwsPolicy;
import dev.pastgrant.domain.account.policy.SharedPolicy;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.Partition;
import dev.pastgrant.policy.language.AttributedPolicy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a decision sees besides its account, as of one instant: the policies that organizations put
 * above their accounts, and the managed policies of AWS. It is immutable: a later state is another
 * object. Each object is equal only to itself, so caches compare references.
 */
public final class Surroundings {
    /**
     * The surroundings in which no account is in an organization and AWS has no managed policies.
     */
    public static final Surroundings NONE =
            new Surroundings(_ -> ControlPolicies.NONE, AwsPolicies.NONE);

    private final Organizations organizations;
    private final AwsPolicies awsPolicies;

    public Surroundings(Organizations organizations, AwsPolicies awsPolicies) {
        this.organizations = organizations;
        this.awsPolicies = awsPolicies;
    }

    /** The policies above each account. */
    @FunctionalInterface
    public interface Organizations {
        ControlPolicies above(AccountId account);
    }

    /** AWS's managed policies. */
    public interface AwsPolicies {
        /** No policies. */
        AwsPolicies NONE =
                new AwsPolicies() {
                    @Override
                    public Optional<AwsPolicy> find(Arn arn) {
                        return Optional.empty();
                    }

                    @Override
                    public Stream<AwsPolicy> after(Partition partition, String key) {
                        return Stream.empty();
                    }
                };

        /** The policy of that ARN. Every call returns the same object. */
        Optional<AwsPolicy> find(Arn arn);

        /**
         * The policies of a partition in the order of {@link AwsPolicy#key}, those after a key
         * only. Whoever takes a few of them does not pay for the others.
         *
         * @param key any text, which need not be the key of a policy
         */
        Stream<AwsPolicy> after(Partition partition, String key);
    }

    /**
     * The policies above an account, by level: the organization's root, its units, then the account
     * itself.
     *
     * @param service the service control policies; null if there are no such policies above the
     *     account
     * @param resource the resource control policies; null if there are no such policies above the
     *     account
     */
    public record ControlPolicies(
            @Nullable List<List<AttributedPolicy>> service,
            @Nullable List<List<AttributedPolicy>> resource) {
        /** The control policies of an account that is in no organization. */
        public static final ControlPolicies NONE = new ControlPolicies(null, null);
    }

    /** The policies above an account. */
    public ControlPolicies above(AccountId account) {
        return organizations.above(account);
    }

    /** The managed policy of that ARN that entities of the account may have: its own, or AWS's. */
    public Optional<? extends SharedPolicy> policy(Account account, Arn arn) {
        return AwsPolicy.isNamedBy(arn) ? awsPolicy(account, arn) : account.policy(arn);
    }

    private Optional<AwsPolicy> awsPolicy(Account account, Arn arn) {
        return arn.partition().equals(account.ref().partition().text())
                ? awsPolicies.find(arn)
                : Optional.empty();
    }

    /**
     * AWS's managed policies in the account's partition, as {@link AwsPolicies#after} gives them.
     */
    public Stream<AwsPolicy> awsPoliciesAfter(Account account, String key) {
        return awsPolicies.after(account.ref().partition(), key);
    }
}
