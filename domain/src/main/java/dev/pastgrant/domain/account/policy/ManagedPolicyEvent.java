package dev.pastgrant.domain.account.policy;

import static dev.pastgrant.domain.tag.TagKeyCase.COUNTS;

import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.identity.Directory;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.language.PolicyText;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What can have happened to a customer-managed policy. */
public sealed interface ManagedPolicyEvent extends AccountEvent {
    UniqueId policyId();

    /** The policy exists, with its document as version 1. */
    record PolicyCreated(
            UniqueId policyId,
            EntityName name,
            EntityPath path,
            @Nullable String description,
            PolicyText document,
            Instant createdAt,
            List<Tag> tags)
            implements ManagedPolicyEvent {
        public PolicyCreated {
            tags = List.copyOf(tags);
        }
    }

    record PolicyVersionCreated(
            UniqueId policyId,
            int version,
            PolicyText document,
            boolean setAsDefault,
            Instant createdAt)
            implements ManagedPolicyEvent {}

    record PolicyVersionDeleted(UniqueId policyId, int version, Instant at)
            implements ManagedPolicyEvent {}

    record DefaultPolicyVersionSet(UniqueId policyId, int version, Instant at)
            implements ManagedPolicyEvent {}

    record PolicyTagged(UniqueId policyId, List<Tag> tags) implements ManagedPolicyEvent {
        public PolicyTagged {
            tags = List.copyOf(tags);
        }
    }

    record PolicyUntagged(UniqueId policyId, List<String> tagKeys) implements ManagedPolicyEvent {
        public PolicyUntagged {
            tagKeys = List.copyOf(tagKeys);
        }
    }

    record PolicyDeleted(UniqueId policyId) implements ManagedPolicyEvent {}

    /** The account's policies after an event. */
    static Directory<ManagedPolicy> evolve(
            Directory<ManagedPolicy> policies, ManagedPolicyEvent event) {
        return switch (event) {
            case PolicyCreated created -> policies.adding(create(created));
            case PolicyVersionCreated created ->
                    policies.with(withVersion(policies.existing(created.policyId()), created));
            case PolicyVersionDeleted(var id, var version, var at) ->
                    policies.with(policies.existing(id).withoutVersion(version, at));
            case DefaultPolicyVersionSet(var id, var version, var at) ->
                    policies.with(policies.existing(id).withDefault(version, at));
            case PolicyTagged(var id, var tags) -> {
                ManagedPolicy policy = policies.existing(id);
                yield policies.with(policy.withTags(policy.tags().with(tags, COUNTS)));
            }
            case PolicyUntagged(var id, var keys) -> {
                ManagedPolicy policy = policies.existing(id);
                yield policies.with(policy.withTags(policy.tags().without(keys, COUNTS)));
            }
            case PolicyDeleted(var id) -> policies.without(id);
        };
    }

    private static ManagedPolicy create(PolicyCreated event) {
        TreeMap<Integer, ManagedPolicy.Version> versions = new TreeMap<>();
        versions.put(1, new ManagedPolicy.Version(1, event.document(), event.createdAt()));
        return new ManagedPolicy(
                event.policyId(),
                event.name(),
                event.path(),
                event.createdAt(),
                event.createdAt(),
                event.description(),
                new Tags(event.tags()),
                versions,
                1,
                1);
    }

    private static ManagedPolicy withVersion(ManagedPolicy policy, PolicyVersionCreated event) {
        var version =
                new ManagedPolicy.Version(event.version(), event.document(), event.createdAt());
        ManagedPolicy changed = policy.withVersion(version);
        return event.setAsDefault()
                ? changed.withDefault(event.version(), event.createdAt())
                : changed;
    }
}
