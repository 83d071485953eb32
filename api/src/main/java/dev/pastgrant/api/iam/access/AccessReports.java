package dev.pastgrant.api.iam.access;

import static dev.pastgrant.api.operation.OperationRows.IAM;

import dev.pastgrant.api.iam.named.EntityOfArn;
import dev.pastgrant.api.iam.named.RequestedArn;
import dev.pastgrant.api.operation.Listing;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Permission;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Randomness;
import dev.pastgrant.api.operation.ResponseBuilder;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.View;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.catalogue.ServiceEntry;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.projections.accessreport.AccessReport;
import dev.pastgrant.projections.accessreport.EntityAccess;
import dev.pastgrant.projections.lastused.ActionUses;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.AccessAdvisorUsageGranularityType;
import software.amazon.awssdk.services.iam.model.JobStatusType;

/**
 * The operations on services that were last accessed. A report counts all uses up to the account's
 * state that it was asked for on; it is in progress until those are known.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_GenerateServiceLastAccessedDetails.html">GenerateServiceLastAccessedDetails</a>
 */
public final class AccessReports {
    private static final int UUID_BYTES = 16;
    private static final long VERSION_4 = 0x4000L;
    private static final long VERSION_MASK = 0xF000L;
    private static final long VARIANT_2 = 0x8000_0000_0000_0000L;
    private static final long VARIANT_MASK = 0xC000_0000_0000_0000L;

    private final ActionUses uses;
    private final Randomness randomness;
    private final KeptJobs kept = new KeptJobs();

    public AccessReports(ActionUses uses, Randomness randomness) {
        this.uses = uses;
        this.randomness = randomness;
    }

    public Stream<ServedOperation> operations() {
        return Stream.of(
                IAM.read(
                        "GenerateServiceLastAccessedDetails",
                        EntityOfArn.in("Arn"),
                        this::generate,
                        RequestedArn.check("Arn")),
                IAM.read(
                        "GetServiceLastAccessedDetails",
                        Permission.ON_ANYTHING,
                        request -> request.read(view -> services(request, view))),
                IAM.read(
                        "GetServiceLastAccessedDetailsWithEntities",
                        Permission.ON_ANYTHING,
                        request -> request.read(view -> entities(request, view))));
    }

    private Plan<SdkPojo> generate(OperationRequest request, EntityOfArn named) {
        Arn entity = new Arn(named.arn());
        AccessAdvisorUsageGranularityType granularity =
                "ACTION_LEVEL".equals(request.textIfAny("Granularity"))
                        ? AccessAdvisorUsageGranularityType.ACTION_LEVEL
                        : AccessAdvisorUsageGranularityType.SERVICE_LEVEL;
        return request.read(view -> {
            if (!AccessReport.isAbout(view, entity)) {
                return missing("ARN " + entity + " was not found.");
            }
            AccessJob job = job(request, view, entity, granularity);
            kept.keep(request.account(), job);
            return request.response().with("JobId", job.id()).reply();
        });
    }

    private AccessJob job(
            OperationRequest request,
            View view,
            Arn entity,
            AccessAdvisorUsageGranularityType granularity) {
        AsOf asOf = request.requester().asOf();
        String owner = view.caller().userId();
        String asked = String.join(" ", owner, entity.text(), granularity.toString());
        return asOf == null
                ? new AccessJob(newId(), owner, entity, granularity, view, present(view))
                : new AccessJob(
                        idAt(asOf, asked), owner, entity, granularity, view, asOf.position());
    }

    /** What is known by now, and at least what the account has seen. */
    private Position present(View view) {
        Position known = uses.processed();
        return known.isAfter(view.position()) ? known : view.position();
    }

    private String newId() {
        ByteBuffer bytes = ByteBuffer.wrap(randomness.bytes(UUID_BYTES));
        return new UUID(
                        (bytes.getLong() & ~VERSION_MASK) | VERSION_4,
                        (bytes.getLong() & ~VARIANT_MASK) | VARIANT_2)
                .toString();
    }

    /** The same id whenever the same is asked for of the same moment. */
    private static String idAt(AsOf asOf, String asked) {
        String name = asOf.position().value() + " " + asked;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private Reply<SdkPojo> services(OperationRequest request, View view) {
        Optional<AccessJob> job = asked(request, view);
        Optional<AccessReport> report = job.flatMap(found -> found.report(uses));
        Reply<SdkPojo> page =
                new Listing<>(
                                report.map(AccessReport::services).orElse(List.of()),
                                ServiceEntry::prefix)
                        .reply(
                                request,
                                (response, services) -> {
                                    job.ifPresent(found -> tell(response, found, report));
                                    job.ifPresent(found ->
                                            response.with(
                                                    "JobType", found.granularity().toString()));
                                    report.ifPresent(made ->
                                            response.with(
                                                    "ServicesLastAccessed",
                                                    new ServiceAccessShape(
                                                                    made,
                                                                    job.orElseThrow().granularity())
                                                            .of(services)));
                                    return response;
                                });
        return job.isPresent() ? page : missingJob(request);
    }

    private Reply<SdkPojo> entities(OperationRequest request, View view) {
        String namespace = request.text("ServiceNamespace");
        Optional<AccessJob> job = asked(request, view);
        Optional<AccessReport> report = job.flatMap(found -> found.report(uses));
        Reply<SdkPojo> page =
                new Listing<>(
                                report.filter(made -> made.policies().mayUse(namespace))
                                        .map(AccessReport::entities)
                                        .orElse(List.of()),
                                (EntityAccess each) -> EntityAccessShape.key(each, namespace))
                        .reply(
                                request,
                                (response, entities) -> {
                                    job.ifPresent(found -> tell(response, found, report));
                                    return report.isEmpty()
                                            ? response
                                            : response.with(
                                                    "EntityDetailsList",
                                                    EntityAccessShape.of(entities, namespace));
                                });
        return job.isPresent() ? page : missingJob(request);
    }

    /** The job of a request, if the caller made it. */
    private Optional<AccessJob> asked(OperationRequest request, View view) {
        return kept.find(request.account(), request.text("JobId"))
                .filter(found -> found.owner().equals(view.caller().userId()));
    }

    /** Tells how a job stands. */
    private static void tell(
            ResponseBuilder response, AccessJob job, Optional<AccessReport> report) {
        JobStatusType status =
                report.isPresent() ? JobStatusType.COMPLETED : JobStatusType.IN_PROGRESS;
        response.with("JobStatus", status.toString()).with("JobCreationDate", job.view().instant());
        if (report.isPresent()) {
            response.with("JobCompletionDate", job.view().instant());
        }
    }

    private static Reply<SdkPojo> missingJob(OperationRequest request) {
        return missing("Job id " + request.text("JobId") + " was not found.");
    }

    private static Reply<SdkPojo> missing(String message) {
        return new Reply.Refused<>(Refusal.noSuchEntity(message));
    }
}
