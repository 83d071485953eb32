package dev.pastgrant.api.iam.credential;

import static dev.pastgrant.api.operation.OperationRows.IAM;
import static software.amazon.awssdk.services.iam.model.ReportStateType.COMPLETE;
import static software.amazon.awssdk.services.iam.model.ReportStateType.INPROGRESS;
import static software.amazon.awssdk.services.iam.model.ReportStateType.STARTED;

import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Permission;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.ResponseBuilder;
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
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.ReportFormatType;
import software.amazon.awssdk.services.iam.model.ReportStateType;

/**
 * The operations on credential reports. The present report is made on request and kept for four
 * hours. The report of a past moment is made when it is read, and is always the same.
 */
public final class CredentialReports {
    private static final String STARTED_ANEW =
            "No report exists. Starting a new report generation task";

    private final LastUsed lastUsed;
    private final Supplier<Position> lastUsedUpTo;
    private final KeptReports kept = new KeptReports();

    /**
     * Makes the operations.
     *
     * @param lastUsedUpTo gives the position up to which the last uses are known. There is no
     *     report as of a later position, because it could still change.
     */
    public CredentialReports(LastUsed lastUsed, Supplier<Position> lastUsedUpTo) {
        this.lastUsed = lastUsed;
        this.lastUsedUpTo = lastUsedUpTo;
    }

    public Stream<ServedOperation> operations() {
        return Stream.of(
                IAM.read("GenerateCredentialReport", Permission.ON_ANYTHING, this::generate),
                IAM.read("GetCredentialReport", Permission.ON_ANYTHING, this::get));
    }

    private Plan<SdkPojo> generate(OperationRequest request) {
        AsOf asOf = request.requester().asOf();
        return request.read(view -> {
            if (asOf != null) {
                return state(request, isKnown(asOf) ? COMPLETE : INPROGRESS).reply();
            }
            if (kept.fresh(view.account().id(), view.instant()).isPresent()) {
                return state(request, COMPLETE).reply();
            }
            start(view);
            return state(request, STARTED).with("Description", STARTED_ANEW).reply();
        });
    }

    /**
     * Makes the present report. Keys are used after the account's last change too, so all known
     * uses count.
     */
    private void start(View view) {
        kept.keep(
                view.account().id(),
                CredentialReport.of(view.account(), lastUsed, Position.END, view.instant()));
    }

    private static ResponseBuilder state(OperationRequest request, ReportStateType state) {
        return request.response().with("State", state.toString());
    }

    private Plan<SdkPojo> get(OperationRequest request) {
        AsOf asOf = request.requester().asOf();
        return request.read(view -> asOf == null ? latest(request, view) : at(asOf, request, view));
    }

    private Reply<SdkPojo> latest(OperationRequest request, View view) {
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
        return reply(request, report.get());
    }

    private Reply<SdkPojo> at(AsOf asOf, OperationRequest request, View view) {
        return isKnown(asOf)
                ? reply(
                        request,
                        CredentialReport.of(
                                view.account(), lastUsed, asOf.position(), asOf.instant()))
                : refuse(
                        IamError.CREDENTIAL_REPORT_NOT_READY,
                        "the credential report is still being generated.");
    }

    private static Reply<SdkPojo> reply(OperationRequest request, CredentialReport report) {
        return request.response()
                .with("Content", SdkBytes.fromUtf8String(report.csv()))
                .with("ReportFormat", ReportFormatType.TEXT_CSV.toString())
                .with("GeneratedTime", report.generatedAt())
                .reply();
    }

    private boolean isKnown(AsOf asOf) {
        return !asOf.position().isAfter(lastUsedUpTo.get());
    }

    private static Reply<SdkPojo> refuse(ErrorCode code, String because) {
        return new Reply.Refused<>(
                new Refusal(code, "The request was rejected because " + because));
    }
}
