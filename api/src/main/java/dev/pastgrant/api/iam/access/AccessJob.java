package dev.pastgrant.api.iam.access;

import dev.pastgrant.domain.call.View;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.projections.accessreport.AccessReport;
import dev.pastgrant.projections.lastused.ActionUses;
import java.util.Optional;
import software.amazon.awssdk.services.iam.model.AccessAdvisorUsageGranularityType;

/**
 * A report that was asked for. It is made when it is read, from what was true when it was asked
 * for, so that all its pages are of one report.
 *
 * @param owner the id of the caller that asked, who alone may read it
 * @param entity the user, group, role or policy that it is about
 * @param view the account as it was then
 * @param upTo the position up to which uses count
 */
record AccessJob(
        String id,
        String owner,
        Arn entity,
        AccessAdvisorUsageGranularityType granularity,
        View view,
        Position upTo) {
    /** The report; empty while not all uses that count are known. */
    Optional<AccessReport> report(ActionUses uses) {
        return upTo.isAfter(uses.processed())
                ? Optional.empty()
                : AccessReport.of(view, entity, uses, upTo);
    }
}
