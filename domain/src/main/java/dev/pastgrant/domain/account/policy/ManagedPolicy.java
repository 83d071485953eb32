package dev.pastgrant.domain.account.policy;

import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.language.PolicyText;
import java.time.Instant;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A customer-managed policy: one standing in its account, that many entities may have attached.
 *
 * @param versions the versions that are kept, by number; at least one
 * @param defaultVersion the number of the version that counts
 * @param lastVersion the highest number ever given: numbers are not reused
 * @param updatedAt when its versions last changed
 */
public record ManagedPolicy(
        UniqueId id,
        EntityName name,
        EntityPath path,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String description,
        Tags tags,
        NavigableMap<Integer, Version> versions,
        int defaultVersion,
        int lastVersion)
        implements SharedPolicy {
    public ManagedPolicy {
        versions = Collections.unmodifiableNavigableMap(new TreeMap<>(versions));
    }

    /** One version of the document. */
    public record Version(int number, PolicyText document, Instant createdAt) {
        /** The id as AWS prints it: {@code v1}. */
        public String id() {
            return "v" + number;
        }
    }

    public static Arn arn(AccountRef account, EntityPath path, EntityName name) {
        return Arn.iam(account, "policy" + path + name);
    }

    public Arn arn(AccountRef account) {
        return arn(account, path, name);
    }

    @Override
    public NavigableMap<Integer, Instant> versionTimes() {
        NavigableMap<Integer, Instant> times = new TreeMap<>();
        versions.forEach((number, version) -> times.put(number, version.createdAt()));
        return times;
    }

    @Override
    public Optional<Version> version(String versionId) {
        return versions.values().stream()
                .filter(version -> version.id().equals(versionId))
                .findFirst();
    }

    @Override
    public PolicyText document() {
        Version version = versions.get(defaultVersion);
        if (version == null) {
            throw new IllegalStateException("policy `" + name + "` lacks its default version");
        }
        return version.document();
    }

    ManagedPolicy withVersion(Version added) {
        if (added.number() <= lastVersion) {
            throw new IllegalStateException(added.id() + " of policy `" + name + "` was given");
        }
        NavigableMap<Integer, Version> more = new TreeMap<>(versions);
        more.put(added.number(), added);
        return with(more, defaultVersion, added.number(), added.createdAt());
    }

    ManagedPolicy withoutVersion(int number, Instant at) {
        NavigableMap<Integer, Version> fewer = new TreeMap<>(versions);
        if (number == defaultVersion || fewer.remove(number) == null) {
            throw new IllegalStateException("v" + number + " of policy `" + name + "` must stay");
        }
        return with(fewer, defaultVersion, lastVersion, at);
    }

    ManagedPolicy withDefault(int number, Instant at) {
        if (!versions.containsKey(number)) {
            throw new IllegalStateException("policy `" + name + "` has no v" + number);
        }
        return with(versions, number, lastVersion, at);
    }

    ManagedPolicy withTags(Tags changed) {
        return new ManagedPolicy(
                id,
                name,
                path,
                createdAt,
                updatedAt,
                description,
                changed,
                versions,
                defaultVersion,
                lastVersion);
    }

    private ManagedPolicy with(
            NavigableMap<Integer, Version> changed, int defaultNumber, int last, Instant at) {
        return new ManagedPolicy(
                id, name, path, createdAt, at, description, tags, changed, defaultNumber, last);
    }
}
