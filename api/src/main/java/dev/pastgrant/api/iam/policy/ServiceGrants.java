package dev.pastgrant.api.iam.policy;

import static dev.pastgrant.api.operation.OperationRows.IAM;

import dev.pastgrant.api.iam.named.EntityOfArn;
import dev.pastgrant.api.iam.named.RequestedArn;
import dev.pastgrant.api.operation.Listing;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.questions.granting.GrantingPolicies;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.AttributedPolicy;
import dev.pastgrant.policy.language.PolicySource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.ListPoliciesGrantingServiceAccessEntry;
import software.amazon.awssdk.services.iam.model.PolicyGrantingServiceAccess;
import software.amazon.awssdk.services.iam.model.PolicyType;

/** ListPoliciesGrantingServiceAccess: the policies by which an entity may use some services. */
public final class ServiceGrants {
    private ServiceGrants() {}

    public static Stream<ServedOperation> operations() {
        return Stream.of(
                IAM.read(
                        "ListPoliciesGrantingServiceAccess",
                        EntityOfArn.in("Arn"),
                        ServiceGrants::list,
                        RequestedArn.check("Arn")));
    }

    /** A service, and its place among those that are asked for. */
    private record Asked(int place, String namespace) {
        String key() {
            return "%03d".formatted(place);
        }
    }

    private static Plan<SdkPojo> list(OperationRequest request, EntityOfArn named) {
        Arn entity = new Arn(named.arn());
        return request.read(view ->
                GrantingPolicies.of(view.account(), view.surroundings(), entity)
                        .map(policies -> reply(request, policies))
                        .orElseGet(() ->
                                new Reply.Refused<>(
                                        Refusal.noSuchEntity(
                                                "ARN " + entity + " was not found."))));
    }

    private static Reply<SdkPojo> reply(OperationRequest request, GrantingPolicies policies) {
        List<String> namespaces = request.texts("ServiceNamespaces");
        return new Listing<>(
                        IntStream.range(0, namespaces.size())
                                .mapToObj(place -> new Asked(place, namespaces.get(place)))
                                .toList(),
                        Asked::key)
                .reply(
                        request,
                        "PoliciesGrantingServiceAccess",
                        asked -> entry(asked.namespace(), policies));
    }

    private static ListPoliciesGrantingServiceAccessEntry entry(
            String namespace, GrantingPolicies policies) {
        return ListPoliciesGrantingServiceAccessEntry.builder()
                .serviceNamespace(namespace)
                .policies(
                        policies.to(namespace).stream()
                                .flatMap(policy -> shape(policy).stream())
                                .distinct()
                                .toList())
                .build();
    }

    private static Optional<PolicyGrantingServiceAccess> shape(AttributedPolicy policy) {
        return switch (policy.source()) {
            case PolicySource.Managed(var arn, _) ->
                    Optional.of(
                            PolicyGrantingServiceAccess.builder()
                                    .policyName(PolicyName.of(arn).name().text())
                                    .policyType(PolicyType.MANAGED)
                                    .policyArn(arn.text())
                                    .build());
            case PolicySource.Inline(var name, var owner) -> Optional.of(inline(name, owner));
            case PolicySource.Session _,
                    PolicySource.OfResource _,
                    PolicySource.Control _,
                    PolicySource.Given _ ->
                    Optional.empty();
        };
    }

    private static PolicyGrantingServiceAccess inline(String name, Arn owner) {
        String resource = owner.resource();
        return PolicyGrantingServiceAccess.builder()
                .policyName(name)
                .policyType(PolicyType.INLINE)
                .entityType(resource.substring(0, resource.indexOf('/')).toUpperCase(Locale.ROOT))
                .entityName(resource.substring(resource.lastIndexOf('/') + 1))
                .build();
    }
}
