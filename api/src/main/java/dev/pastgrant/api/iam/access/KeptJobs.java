package dev.pastgrant.api.iam.access;

import dev.pastgrant.policy.id.AccountId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The last jobs of each account. They are kept in memory only, since a report can always be asked
 * for anew. When there are too many, the oldest of the account, or those of the least recently used
 * account, are forgotten.
 */
final class KeptJobs {
    private static final int ACCOUNTS = 64;
    private static final int JOBS = 8;

    private final Map<AccountId, Map<String, AccessJob>> jobs =
            new LinkedHashMap<>(16, 0.75f, true);

    synchronized Optional<AccessJob> find(AccountId account, String id) {
        Map<String, AccessJob> own = jobs.get(account);
        return own == null ? Optional.empty() : Optional.ofNullable(own.get(id));
    }

    synchronized void keep(AccountId account, AccessJob job) {
        Map<String, AccessJob> own = jobs.computeIfAbsent(account, _ -> new LinkedHashMap<>());
        own.put(job.id(), job);
        forgetFirst(own, JOBS);
        forgetFirst(jobs, ACCOUNTS);
    }

    private static <K, V> void forgetFirst(Map<K, V> all, int room) {
        if (all.size() > room) {
            all.remove(all.keySet().iterator().next());
        }
    }
}
