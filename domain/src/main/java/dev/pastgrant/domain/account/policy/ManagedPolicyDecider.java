package dev.pastgrant.domain.account.policy;

import static dev.pastgrant.domain.account.Decision.accept;
import static dev.pastgrant.domain.account.Decision.refuse;
import static dev.pastgrant.domain.tag.TagKeyCase.COUNTS;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Circumstances;
import dev.pastgrant.domain.account.Decision;
import dev.pastgrant.domain.account.NoSuchEntity;
import dev.pastgrant.domain.account.TagDecider;
import dev.pastgrant.domain.account.policy.ManagedPolicyCommand.CreatePolicy;
import dev.pastgrant.domain.account.policy.ManagedPolicyCommand.CreatePolicyVersion;
import dev.pastgrant.domain.account.policy.ManagedPolicyCommand.DeletePolicy;
import dev.pastgrant.domain.account.policy.ManagedPolicyCommand.DeletePolicyVersion;
import dev.pastgrant.domain.account.policy.ManagedPolicyCommand.SetDefaultPolicyVersion;
import dev.pastgrant.domain.account.policy.ManagedPolicyCommand.TagPolicy;
import dev.pastgrant.domain.account.policy.ManagedPolicyCommand.UntagPolicy;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.DefaultPolicyVersionSet;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyCreated;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyDeleted;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyTagged;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyUntagged;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyVersionCreated;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyVersionDeleted;
import dev.pastgrant.domain.refusal.IamError;
import dev.pastgrant.domain.refusal.Quota;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.refusal.SharedError;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.domain.tag.TagRules;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The rules for customer-managed policies. */
public final class ManagedPolicyDecider {
    private ManagedPolicyDecider() {}

    public static Decision decide(
            Account account, ManagedPolicyCommand command, Circumstances given) {
        return switch (command) {
            case CreatePolicy create -> create(account, create, given);
            case CreatePolicyVersion create ->
                    onPolicy(
                            account,
                            create.policyArn(),
                            given,
                            policy -> createVersion(account, policy, create, given));
            case DeletePolicyVersion(var arn, var version) ->
                    onPolicy(
                            account,
                            arn,
                            given,
                            policy -> deleteVersion(policy, arn, version, given));
            case SetDefaultPolicyVersion(var arn, var version) ->
                    onPolicy(
                            account, arn, given, policy -> setDefault(policy, arn, version, given));
            case TagPolicy(var arn, var tags) ->
                    onFound(account, arn, given, policy -> tag(policy, tags));
            case UntagPolicy(var arn, var keys) ->
                    onFound(account, arn, given, policy -> untag(policy, keys));
            case DeletePolicy(var arn) ->
                    onFound(account, arn, given, policy -> delete(account, policy, arn));
        };
    }

    private static Decision create(Account account, CreatePolicy command, Circumstances given) {
        if (account.policies().find(command.name()).isPresent()) {
            return refuse(
                    Refusal.alreadyExists(
                            "A policy called "
                                    + command.name()
                                    + " already exists. Duplicate names are not allowed."));
        }
        int quota = given.quotas().of(Quota.POLICIES_PER_ACCOUNT);
        if (account.policies().size() >= quota) {
            return refuse(Refusal.quotaExceeded(Quota.POLICIES_PER_ACCOUNT, quota));
        }
        Optional<Refusal> refusal =
                TagRules.check(command.tags(), COUNTS)
                        .or(() ->
                                PolicyRules.checkManagedPolicy(
                                        command.document(), account.ref().partition(), given));
        return refusal.map(Decision::refuse)
                .orElseGet(() ->
                        accept(
                                new PolicyCreated(
                                        given.ids().next(UniqueId.Kind.MANAGED_POLICY),
                                        command.name(),
                                        command.path(),
                                        command.description(),
                                        command.document(),
                                        given.now(),
                                        command.tags())));
    }

    private static Decision onPolicy(
            Account account, Arn arn, Circumstances given, Function<ManagedPolicy, Decision> rule) {
        return account.policy(arn)
                .map(rule)
                .orElseGet(() ->
                        refuse(missing(account, arn, given, NoSuchEntity.attachablePolicy(arn))));
    }

    private static Decision onFound(
            Account account, Arn arn, Circumstances given, Function<ManagedPolicy, Decision> rule) {
        return account.policy(arn)
                .map(rule)
                .orElseGet(() -> refuse(missing(account, arn, given, NoSuchEntity.policy(arn))));
    }

    /** The refusal of a change to what is no policy of the account: there may be one of AWS. */
    private static Refusal missing(
            Account account, Arn arn, Circumstances given, Refusal otherwise) {
        return given.surroundings().policy(account, arn).isPresent() ? readOnly(arn) : otherwise;
    }

    private static Refusal readOnly(Arn arn) {
        return new Refusal(
                SharedError.ACCESS_DENIED,
                "Policy " + arn + " is owned by AWS and cannot be changed.");
    }

    private static Decision tag(ManagedPolicy policy, List<Tag> tags) {
        return TagDecider.tag(policy.tags(), tags, COUNTS, new PolicyTagged(policy.id(), tags));
    }

    private static Decision untag(ManagedPolicy policy, List<String> keys) {
        return TagDecider.untag(policy.tags(), keys, COUNTS, new PolicyUntagged(policy.id(), keys));
    }

    private static Decision createVersion(
            Account account,
            ManagedPolicy policy,
            CreatePolicyVersion command,
            Circumstances given) {
        Optional<Refusal> refusal =
                PolicyRules.checkManagedPolicy(
                        command.document(), account.ref().partition(), given);
        if (refusal.isPresent()) {
            return refuse(refusal.get());
        }
        int quota = given.quotas().of(Quota.VERSIONS_PER_POLICY);
        if (policy.versions().size() >= quota) {
            return refuse(
                    new Refusal(
                            IamError.LIMIT_EXCEEDED,
                            "A managed policy can have up to "
                                    + quota
                                    + " versions. Before you create a new version, you must delete"
                                    + " an existing version."));
        }
        return accept(
                new PolicyVersionCreated(
                        policy.id(),
                        policy.lastVersion() + 1,
                        command.document(),
                        command.setAsDefault(),
                        given.now()));
    }

    private static Decision deleteVersion(
            ManagedPolicy policy, Arn arn, String versionId, Circumstances given) {
        Optional<ManagedPolicy.Version> version = policy.version(versionId);
        if (version.isEmpty()) {
            return refuse(NoSuchEntity.policyVersion(arn, versionId));
        }
        int number = version.get().number();
        return number == policy.defaultVersion()
                ? refuse(Refusal.deleteConflict("Cannot delete the default version of a policy."))
                : accept(new PolicyVersionDeleted(policy.id(), number, given.now()));
    }

    private static Decision setDefault(
            ManagedPolicy policy, Arn arn, String versionId, Circumstances given) {
        Optional<ManagedPolicy.Version> version = policy.version(versionId);
        if (version.isEmpty()) {
            return refuse(NoSuchEntity.policyVersion(arn, versionId));
        }
        int number = version.get().number();
        return number == policy.defaultVersion()
                ? accept()
                : accept(new DefaultPolicyVersionSet(policy.id(), number, given.now()));
    }

    private static Decision delete(Account account, ManagedPolicy policy, Arn arn) {
        if (account.isInUse(arn)) {
            return refuse(Refusal.deleteConflict("Cannot delete a policy attached to entities."));
        }
        return policy.versions().size() > 1
                ? refuse(
                        Refusal.deleteConflict(
                                "This policy has more than one version. Before you delete a"
                                        + " policy, you must delete the policy's versions. The"
                                        + " default version is deleted with the policy."))
                : accept(new PolicyDeleted(policy.id()));
    }
}
