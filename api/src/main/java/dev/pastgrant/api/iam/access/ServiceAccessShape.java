package dev.pastgrant.api.iam.access;

import dev.pastgrant.api.wire.shape.Operation;
import dev.pastgrant.api.wire.shape.Service;
import dev.pastgrant.api.wire.shape.ServiceModel;
import dev.pastgrant.policy.catalogue.Action;
import dev.pastgrant.policy.catalogue.ServiceEntry;
import dev.pastgrant.projections.accessreport.AccessReport;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.AccessAdvisorUsageGranularityType;
import software.amazon.awssdk.services.iam.model.ServiceLastAccessed;
import software.amazon.awssdk.services.iam.model.TrackedActionLastAccessed;

/** The services of a report in AWS's shapes. */
record ServiceAccessShape(AccessReport report, AccessAdvisorUsageGranularityType granularity) {
    List<ServiceLastAccessed> of(List<ServiceEntry> services) {
        return services.stream().map(this::of).toList();
    }

    private ServiceLastAccessed of(ServiceEntry service) {
        ServiceLastAccessed.Builder shape =
                ServiceLastAccessed.builder()
                        .serviceName(service.name())
                        .serviceNamespace(service.prefix())
                        .totalAuthenticatedEntities(
                                (int)
                                        report.entities().stream()
                                                .filter(each ->
                                                        each.ofService(service.prefix())
                                                                .isPresent())
                                                .count())
                        .trackedActionsLastAccessed(actions(service));
        report.ofService(service.prefix())
                .ifPresent(last ->
                        shape.lastAuthenticated(last.use().instant())
                                .lastAuthenticatedEntity(last.entity().arn().text())
                                .lastAuthenticatedRegion(last.use().region()));
        return shape.build();
    }

    /** The actions that the policies allow of a service; null if their uses are not tracked. */
    private @Nullable List<TrackedActionLastAccessed> actions(ServiceEntry service) {
        Optional<Service> served = Service.signedAs(service.prefix());
        if (granularity != AccessAdvisorUsageGranularityType.ACTION_LEVEL || served.isEmpty()) {
            return null;
        }
        Set<String> called =
                ServiceModel.of(served.get()).operations().stream()
                        .map(Operation::action)
                        .collect(Collectors.toSet());
        return service.actions().stream()
                .filter(action ->
                        called.contains(action.name()) && report.policies().mayCall(action.name()))
                .map(this::action)
                .toList();
    }

    private TrackedActionLastAccessed action(Action action) {
        TrackedActionLastAccessed.Builder shape =
                TrackedActionLastAccessed.builder().actionName(action.unprefixedName());
        report.ofAction(action.name())
                .ifPresent(last ->
                        shape.lastAccessedTime(last.use().instant())
                                .lastAccessedEntity(last.entity().arn().text())
                                .lastAccessedRegion(last.use().region()));
        return shape.build();
    }
}
