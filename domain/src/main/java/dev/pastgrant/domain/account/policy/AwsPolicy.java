package dev.pastgrant.domain.account.policy;

import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.language.PolicyText;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A managed policy of AWS, as of one instant. It is in every account and no account can change it.
 * Its newest version of that time counts.
 *
 * @param versionTimes when each version was made; those of that time and before, at least one
 * @param guessedTimes the versions whose times are not known, but lie between those of their
 *     neighbours
 * @param texts the documents of these versions
 */
public record AwsPolicy(
        Arn arn,
        UniqueId id,
        EntityName name,
        EntityPath path,
        NavigableMap<Integer, Instant> versionTimes,
        Set<Integer> guessedTimes,
        Texts texts)
        implements SharedPolicy {
    /** The word for AWS in the place of an ARN's account. */
    public static final String OWNER = "aws";

    /**
     * The paths of policies that only AWS attaches: to service-linked roles, and to the sessions of
     * root users.
     */
    private static final List<String> NOT_ATTACHABLE = List.of("/aws-service-role/", "/root-task/");

    public AwsPolicy {
        versionTimes = Collections.unmodifiableNavigableMap(new TreeMap<>(versionTimes));
        guessedTimes = Set.copyOf(guessedTimes);
    }

    /** The documents of a policy. They are unpacked when they are asked for. */
    @FunctionalInterface
    public interface Texts {
        PolicyText of(int version);
    }

    /** Whether an ARN names a policy of AWS, one that exists or not. */
    public static boolean isNamedBy(Arn arn) {
        return arn.account().equals(OWNER) && arn.isOnResource("policy/");
    }

    /**
     * The key by which lists of policies are sorted: by name, and an account's own policy before
     * AWS's of the same name. No other name's key comes between them.
     */
    public static String key(EntityName name) {
        return name.key() + " " + OWNER;
    }

    /** Whether users, groups and roles may have it attached by their account. */
    public boolean isAttachable() {
        return NOT_ATTACHABLE.stream().noneMatch(path.text()::startsWith);
    }

    /** Whether it is not known when the version that counts came into force. */
    public boolean isTimeGuessed() {
        return guessedTimes.contains(defaultVersion());
    }

    @Override
    public Instant createdAt() {
        return versionTimes.firstEntry().getValue();
    }

    @Override
    public Instant updatedAt() {
        return versionTimes.lastEntry().getValue();
    }

    @Override
    public @Nullable String description() {
        return null;
    }

    @Override
    public Tags tags() {
        return Tags.NONE;
    }

    @Override
    public int defaultVersion() {
        return versionTimes.lastKey();
    }

    @Override
    public PolicyText document() {
        return texts.of(defaultVersion());
    }

    @Override
    public Optional<ManagedPolicy.Version> version(String versionId) {
        return versionTimes.entrySet().stream()
                .filter(each -> versionId.equals("v" + each.getKey()))
                .findFirst()
                .map(each ->
                        new ManagedPolicy.Version(
                                each.getKey(), texts.of(each.getKey()), each.getValue()));
    }
}
