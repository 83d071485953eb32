package dev.pastgrant.api.iam.credential;

import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.projections.credentialreport.CredentialReport;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The last report of each account. They are kept in memory only, since a report can always be made
 * anew. When there are too many, the least recently used one is forgotten.
 */
final class KeptReports {
    private static final int ROOM = 256;

    private final Map<AccountId, CredentialReport> reports = new LinkedHashMap<>(16, 0.75f, true);

    synchronized Optional<CredentialReport> latest(AccountId account) {
        return Optional.ofNullable(reports.get(account));
    }

    Optional<CredentialReport> fresh(AccountId account, Instant now) {
        return latest(account).filter(report -> !report.isExpired(now));
    }

    synchronized void keep(AccountId account, CredentialReport report) {
        reports.put(account, report);
        if (reports.size() > ROOM) {
            reports.remove(reports.keySet().iterator().next());
        }
    }
}
