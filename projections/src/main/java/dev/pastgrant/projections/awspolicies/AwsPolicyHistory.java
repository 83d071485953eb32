package dev.pastgrant.projections.awspolicies;

import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.account.Surroundings.AwsPolicies;
import dev.pastgrant.domain.account.Surroundings.ControlPolicies;
import dev.pastgrant.domain.account.policy.AwsPolicy;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.Partition;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * AWS's managed policies through time. The data are read at first use. The surroundings of the
 * present are the same object until a version comes into force.
 */
public final class AwsPolicyHistory {
    /** The policies of our own jar. */
    public static final AwsPolicyHistory BUNDLED = new AwsPolicyHistory(List.of());

    private final List<PolicyHistory> further;
    private volatile @Nullable Index index;
    private volatile @Nullable Present present;

    AwsPolicyHistory(List<PolicyHistory> further) {
        this.further = List.copyOf(further);
    }

    /** All policies by {@link AwsPolicy#key}. */
    private static final class Index {
        private final NavigableMap<String, PolicyHistory> byKey;

        /** When any version came into force, in milliseconds since 1970, in order. */
        private final long[] changes;

        private Index(NavigableMap<String, PolicyHistory> byKey, long[] changes) {
            this.byKey = byKey;
            this.changes = changes;
        }

        static Index of(List<PolicyHistory> further) {
            NavigableMap<String, PolicyHistory> byKey = new TreeMap<>();
            Stream.concat(PackedPolicies.read(), further.stream())
                    .forEach(policy -> byKey.put(AwsPolicy.key(policy.name()), policy));
            long[] changes =
                    byKey.values().stream()
                            .flatMap(PolicyHistory::changes)
                            .mapToLong(made -> made.instant().toEpochMilli())
                            .sorted()
                            .toArray();
            return new Index(byKey, changes);
        }

        boolean isSame(Instant one, Instant other) {
            return countUntil(one) == countUntil(other);
        }

        /** How many versions had come into force. */
        private int countUntil(Instant instant) {
            int found = Arrays.binarySearch(changes, instant.toEpochMilli());
            if (found < 0) {
                return -found - 1;
            }
            int after = found;
            while (after < changes.length && changes[after] == changes[found]) {
                after++;
            }
            return after;
        }
    }

    private record Present(Instant instant, Surroundings surroundings) {}

    private Index index() {
        Index known = index;
        if (known != null) {
            return known;
        }
        synchronized (this) {
            Index read = index;
            if (read == null) {
                read = Index.of(further);
                index = read;
            }
            return read;
        }
    }

    /** What surrounds accounts now. Every call returns the same object until something changes. */
    public Surroundings now(Instant now) {
        Present known = present;
        if (known != null && isStill(known, now)) {
            return known.surroundings();
        }
        synchronized (this) {
            Present latest = present;
            if (latest == null || !isStill(latest, now)) {
                latest = new Present(now, at(now));
                present = latest;
            }
            return latest.surroundings();
        }
    }

    /** Nobody has seen a policy before the index is read. */
    private boolean isStill(Present known, Instant now) {
        Index read = index;
        return read == null || read.isSame(known.instant(), now);
    }

    /** What surrounded accounts at an instant. */
    public Surroundings at(Instant instant) {
        return new Surroundings(_ -> ControlPolicies.NONE, new AsOfInstant(instant));
    }

    /** The policies that stood at an instant. */
    private final class AsOfInstant implements AwsPolicies {
        private final Instant instant;

        private AsOfInstant(Instant instant) {
            this.instant = instant;
        }

        @Override
        public Optional<AwsPolicy> find(Arn arn) {
            if (!AwsPolicy.isNamedBy(arn)) {
                return Optional.empty();
            }
            String resource = arn.resource();
            String name = resource.substring(resource.lastIndexOf('/') + 1);
            if (!EntityName.isValid(name)) {
                return Optional.empty();
            }
            PolicyHistory policy = index().byKey.get(AwsPolicy.key(new EntityName(name)));
            return policy != null && policy.isNamed(resource)
                    ? Partition.named(arn.partition()).flatMap(in -> policy.at(instant, in))
                    : Optional.empty();
        }

        @Override
        public Stream<AwsPolicy> after(Partition partition, String key) {
            return index().byKey.tailMap(key, false).values().stream()
                    .flatMap(policy -> policy.at(instant, partition).stream());
        }
    }
}
