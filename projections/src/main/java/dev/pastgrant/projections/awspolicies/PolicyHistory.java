package dev.pastgrant.projections.awspolicies;

import dev.pastgrant.domain.account.policy.AwsPolicy;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.Partition;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.language.PolicyText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * A managed policy of AWS with all its versions. The policy as of one version is the same object
 * each time, so that caches may compare references.
 */
final class PolicyHistory {
    private static final String ID_CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int ID_LENGTH = 17;

    private final EntityPath path;
    private final EntityName name;
    private final NavigableMap<Integer, MadeAt> versions;
    private final IntFunction<String> documents;
    private final Map<InPartition, AwsPolicy> known = new ConcurrentHashMap<>();
    private final Map<InPartition, PolicyText> newest = new ConcurrentHashMap<>();

    /**
     * A policy.
     *
     * @param versions at least one; the times rise
     * @param documents the document of each version, as it is in the partition {@code aws}
     */
    PolicyHistory(
            EntityPath path,
            EntityName name,
            NavigableMap<Integer, MadeAt> versions,
            IntFunction<String> documents) {
        this.path = path;
        this.name = name;
        this.versions = versions;
        this.documents = documents;
    }

    /** When a version was made, and whether that is a guess between its neighbours. */
    record MadeAt(Instant instant, boolean isGuess) {}

    private record InPartition(Partition partition, int version) {}

    EntityName name() {
        return name;
    }

    boolean isNamed(String resource) {
        return resource.equals("policy" + path + name);
    }

    /** The times at which a version came into force. */
    Stream<MadeAt> changes() {
        return versions.values().stream();
    }

    /** The policy at an instant; empty if it did not exist yet. */
    Optional<AwsPolicy> at(Instant instant, Partition partition) {
        Integer standing = null;
        for (Map.Entry<Integer, MadeAt> each : versions.entrySet()) {
            if (each.getValue().instant().isAfter(instant)) {
                break;
            }
            standing = each.getKey();
        }
        return standing == null
                ? Optional.empty()
                : Optional.of(
                        known.computeIfAbsent(new InPartition(partition, standing), this::policy));
    }

    private AwsPolicy policy(InPartition of) {
        NavigableMap<Integer, Instant> times = new TreeMap<>();
        Set<Integer> guesses = new HashSet<>();
        versions.headMap(of.version(), true)
                .forEach((number, made) -> {
                    times.put(number, made.instant());
                    if (made.isGuess()) {
                        guesses.add(number);
                    }
                });
        return new AwsPolicy(
                new Arn(
                        "arn:"
                                + of.partition()
                                + ":iam::"
                                + AwsPolicy.OWNER
                                + ":policy"
                                + path
                                + name),
                id(name),
                name,
                path,
                times,
                guesses,
                number -> text(new InPartition(of.partition(), number)));
    }

    /** The newest documents are kept: they are attached. The others are unpacked each time. */
    private PolicyText text(InPartition of) {
        return of.version() == versions.lastKey()
                ? newest.computeIfAbsent(of, this::unpacked)
                : unpacked(of);
    }

    /**
     * AWS writes the partition's own ARNs into the documents of each partition. The data know those
     * of the partition {@code aws}.
     */
    private PolicyText unpacked(InPartition of) {
        String document = documents.apply(of.version());
        return new PolicyText(
                of.partition() == Partition.AWS
                        ? document
                        : document.replace("\"arn:aws:", "\"arn:" + of.partition() + ":"));
    }

    /** The data have no ids. One made of the name is the same in every account and node. */
    private static UniqueId id(EntityName name) {
        byte[] digest = digest(name);
        StringBuilder id = new StringBuilder(UniqueId.Kind.MANAGED_POLICY.prefix());
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(ID_CHARACTERS.charAt(digest[i] & 31));
        }
        return new UniqueId(id.toString());
    }

    private static byte[] digest(EntityName name) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(name.text().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
