package dev.pastgrant.api.v1.evaluate;

import dev.pastgrant.api.v1.json.Fault;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.Partition;
import dev.pastgrant.policy.language.AttributedPolicy;
import dev.pastgrant.policy.language.ParsedPolicy;
import dev.pastgrant.policy.language.PolicyDocument;
import dev.pastgrant.policy.language.PolicySource;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.policy.request.PolicyLayers.ResourceLayer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The key policy of a KMS key for which a question gives none. AWS gives one to every key, so the
 * question may choose: the default one, which leaves the key to its account's identity-based
 * policies, or none, which opens the key to nobody.
 *
 * @param layer the policy that is taken
 * @param note what the answer says about it; null if the question chose
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html">
 *     Default key policy</a>
 */
record KeyPolicy(ResourceLayer layer, @Nullable String note) {
    static final String FIELD = "keyPolicy";
    private static final String DEFAULT = "default";
    private static final String NONE = "none";
    private static final String NOTE =
            "AWS gives every KMS key a key policy, and the question has none. The default one was"
                    + " taken, which leaves the key to its account's identity-based policies."
                    + " `keyPolicy` chooses `default` or `none`; `policies.resource` gives one.";

    /** The resource's layer, as given or, for a key without one, as chosen. */
    static KeyPolicy of(
            ResourceLayer given, Optional<String> chosen, String resource, AccountId account) {
        boolean lacksOne = isKey(resource) && given instanceof ResourceLayer.Absent;
        if (chosen.isPresent() && !lacksOne) {
            throw new Fault(FIELD, "is for a KMS key without `policies.resource`");
        }
        if (!lacksOne) {
            return new KeyPolicy(given, null);
        }
        return switch (chosen.orElse("")) {
            case "" -> new KeyPolicy(ofAws(account, new Arn(resource)), NOTE);
            case DEFAULT -> new KeyPolicy(ofAws(account, new Arn(resource)), null);
            case NONE -> new KeyPolicy(empty(), null);
            default -> throw new Fault(FIELD, "must be `default` or `none`");
        };
    }

    private static boolean isKey(String resource) {
        return Arn.isValid(resource)
                && new Arn(resource).service().equals("kms")
                && new Arn(resource).resource().startsWith("key/");
    }

    private static ResourceLayer ofAws(AccountId account, Arn key) {
        Partition partition = Partition.named(key.partition()).orElse(Partition.AWS);
        String json =
                """
                {"Version": "2012-10-17", "Id": "key-default-1", "Statement": [
                  {"Sid": "Enable IAM User Permissions", "Effect": "Allow",
                   "Principal": {"AWS": "%s"}, "Action": "kms:*", "Resource": "*"}]}\
                """
                        .formatted(new AccountRef(partition, account).root());
        return new ResourceLayer.Policy(
                AttributedPolicy.of(
                        new PolicyText(json), new PolicySource.Given("the default key policy")));
    }

    private static ResourceLayer empty() {
        var document = new PolicyDocument(PolicyDocument.Version.V2012_10_17, null, List.of());
        return new ResourceLayer.Policy(
                new AttributedPolicy(
                        new ParsedPolicy.Parsed(document),
                        new PolicySource.Given("no key policy")));
    }
}
