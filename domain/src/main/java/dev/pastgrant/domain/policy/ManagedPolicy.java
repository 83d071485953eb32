package dev.pastgrant.domain.policy;

import dev.pastgrant.domain.authorization.PolicyText;
import dev.pastgrant.domain.identity.AccountId;
import dev.pastgrant.domain.identity.Arn;
import dev.pastgrant.domain.identity.Entity;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.identity.UniqueId;
import dev.pastgrant.domain.tag.Tags;
import java.time.Instant;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
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
        implements Entity {
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

    public static Arn arn(AccountId account, EntityPath path, EntityName name) {
        return Arn.iam(account, "policy" + path + name);
    }

    public Arn arn(AccountId account) {
        return arn(account, path, name);
    }

    /** The version of that id, such as {@code v2}. */
    public Optional<Version> version(String versionId) {
        return versions.values().stream()
                .filter(version -> version.id().equals(versionId))
                .findFirst();
    }

    /** The document that counts. */
    public PolicyText document() {
        Version version = versions.get(defaultVersion);
        if (version == null) {
            throw new IllegalStateException("policy `" + name + "` lacks its default version");
        }
        return version.document();
    }

    ManagedPolicy withVersions(
            Consumer<NavigableMap<Integer, Version>> change, int defaultVersion, Instant at) {
        NavigableMap<Integer, Version> changed = new TreeMap<>(versions);
        change.accept(changed);
        int last = Math.max(lastVersion, changed.lastKey());
        return new ManagedPolicy(
                id, name, path, createdAt, at, description, tags, changed, defaultVersion, last);
    }
}
