package dev.pastgrant.projections.credentialreport;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.projections.lastused.LastUsed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A credential report as AWS writes it: comma-separated, with a header, and without a line end
 * after the last row.
 *
 * @param generatedAt the moment that the report describes
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html">Generate
 *     credential reports</a>
 */
public record CredentialReport(String csv, Instant generatedAt) {
    /** AWS keeps a report for this long before it makes a new one. */
    private static final int MAX_AGE_SECONDS = 4 * 60 * 60;

    /**
     * The report on an account. The root user comes first, then the users by name, ignoring case.
     * An account that is not open yet has a report with only the header.
     *
     * @param upTo the position up to which uses of credentials count
     */
    public static CredentialReport of(
            Account account, LastUsed lastUsed, Position upTo, Instant generatedAt) {
        List<String> lines = new ArrayList<>();
        lines.add(ReportRow.HEADER);
        Instant openedAt = account.openedAt();
        if (openedAt != null) {
            ReportRow row = new ReportRow(account, lastUsed, upTo);
            lines.add(row.root(openedAt));
            account.users().byId().values().stream()
                    .sorted(Comparator.comparing((User user) -> user.name().key()))
                    .map(row::user)
                    .forEach(lines::add);
        }
        return new CredentialReport(String.join("\n", lines), generatedAt);
    }

    /** Whether the report is too old to be returned. */
    public boolean isExpired(Instant now) {
        return now.isAfter(generatedAt.plusSeconds(MAX_AGE_SECONDS));
    }
}
