package dev.pastgrant.api.iam;

import static dev.pastgrant.api.operation.ServedOperation.read;

import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.View;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.refusal.ErrorCode;
import dev.pastgrant.domain.refusal.IamError;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.projections.credentialreport.CredentialReport;
import dev.pastgrant.projections.lastused.LastUsed;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.iam.model.GenerateCredentialReportRequest;
import software.amazon.awssdk.services.iam.model.GenerateCredentialReportResponse;
import software.amazon.awssdk.services.iam.model.GetCredentialReportRequest;
import software.amazon.awssdk.services.iam.model.GetCredentialReportResponse;
import software.amazon.awssdk.services.iam.model.ReportFormatType;
import software.amazon.awssdk.services.iam.model.ReportStateType;

/**
 * Credential reports. That of the present is made on request and kept for four hours; that of any
 * other moment is made when it is read, and is always the same.
 */
public final class CredentialReports {
    private static final String STARTED = "No report exists. Starting a new report generation task";

    private final LastUsed lastUsed;
    private final Supplier<Position> lastUsedUpTo;
    private final KeptReports kept = new KeptReports();

    /**
     * Reports from these last uses.
     *
     * @param lastUsedUpTo up to which position the last uses are known: past it there is no report,
     *     for it would change
     */
    public CredentialReports(LastUsed lastUsed, Supplier<Position> lastUsedUpTo) {
        this.lastUsed = lastUsed;
        this.lastUsedUpTo = lastUsedUpTo;
    }

    public List<ServedOperation<?, ?>> operations() {
        return List.of(
                read(
                        "GenerateCredentialReport",
                        GenerateCredentialReportRequest.class,
                        this::generateCredentialReport),
                read(
                        "GetCredentialReport",
                        GetCredentialReportRequest.class,
                        this::getCredentialReport));
    }

    Plan<GenerateCredentialReportResponse> generateCredentialReport(
            GenerateCredentialReportRequest request, Requester requester) {
        AsOf asOf = requester.asOf();
        return Plan.read(
                requester,
                _ -> RequirementBuilder.permission("iam:GenerateCredentialReport").done(),
                view -> Reply.Answered.of(asOf == null ? generate(view) : state(asOf)));
    }

    private GenerateCredentialReportResponse generate(View view) {
        return kept.fresh(view.account().id(), view.instant()).isPresent()
                ? state(ReportStateType.COMPLETE)
                : start(view);
    }

    /** The uses of a key go on after the account's last change, so all that are known count. */
    private GenerateCredentialReportResponse start(View view) {
        kept.keep(
                view.account().id(),
                CredentialReport.of(view.account(), lastUsed, Position.END, view.instant()));
        return state(ReportStateType.STARTED).toBuilder().description(STARTED).build();
    }

    private GenerateCredentialReportResponse state(AsOf asOf) {
        return state(isKnown(asOf) ? ReportStateType.COMPLETE : ReportStateType.INPROGRESS);
    }

    private static GenerateCredentialReportResponse state(ReportStateType state) {
        return GenerateCredentialReportResponse.builder().state(state).build();
    }

    Plan<GetCredentialReportResponse> getCredentialReport(
            GetCredentialReportRequest request, Requester requester) {
        AsOf asOf = requester.asOf();
        return Plan.read(
                requester,
                _ -> RequirementBuilder.permission("iam:GetCredentialReport").done(),
                view -> asOf == null ? latest(view) : at(asOf, view));
    }

    private Reply<GetCredentialReportResponse> latest(View view) {
        Optional<CredentialReport> report = kept.latest(view.account().id());
        if (report.isEmpty()) {
            return refuse(
                    IamError.CREDENTIAL_REPORT_NOT_PRESENT,
                    "the credential report does not exist. To generate a credential report, use"
                            + " GenerateCredentialReport.");
        }
        if (report.get().isExpired(view.instant())) {
            return refuse(
                    IamError.CREDENTIAL_REPORT_EXPIRED,
                    "the most recent credential report has expired. To generate a new credential"
                            + " report, use GenerateCredentialReport.");
        }
        return Reply.Answered.of(response(report.get()));
    }

    private Reply<GetCredentialReportResponse> at(AsOf asOf, View view) {
        return isKnown(asOf)
                ? Reply.Answered.of(
                        response(
                                CredentialReport.of(
                                        view.account(), lastUsed, asOf.position(), asOf.instant())))
                : refuse(
                        IamError.CREDENTIAL_REPORT_NOT_READY,
                        "the credential report is still being generated.");
    }

    private boolean isKnown(AsOf asOf) {
        return !asOf.position().isAfter(lastUsedUpTo.get());
    }

    private static GetCredentialReportResponse response(CredentialReport report) {
        return GetCredentialReportResponse.builder()
                .content(SdkBytes.fromUtf8String(report.csv()))
                .reportFormat(ReportFormatType.TEXT_CSV)
                .generatedTime(report.generatedAt())
                .build();
    }

    private static <R> Reply<R> refuse(ErrorCode code, String because) {
        return new Reply.Refused<>(
                new Refusal(code, "The request was rejected because " + because));
    }
}
