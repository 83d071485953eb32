package dev.pastgrant.api.iam.delegation;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.delegation.DelegationParameter;
import dev.pastgrant.domain.account.delegation.DelegationRequest;
import dev.pastgrant.domain.account.delegation.DelegationTerms;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.ParsedPolicy;
import dev.pastgrant.policy.language.PolicyDocuments;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.policy.language.Statement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.DelegationPermission;
import software.amazon.awssdk.services.iam.model.PolicyParameter;
import software.amazon.awssdk.services.iam.model.PolicyParameterTypeEnum;

/** Delegation requests in AWS's shape. */
final class DelegationShape {
    private DelegationShape() {}

    /** A request of an account, as it is at a moment. */
    static software.amazon.awssdk.services.iam.model.DelegationRequest of(
            DelegationRequest request, Account account, Instant now) {
        DelegationTerms terms = request.terms();
        return software.amazon.awssdk.services.iam.model.DelegationRequest.builder()
                .delegationRequestId(request.id())
                .ownerAccountId(
                        request.owner() == null && terms.ownerAccount() == null
                                ? null
                                : account.id().digits())
                .description(terms.description())
                .requestMessage(terms.message())
                .permissions(permissions(terms))
                .permissionPolicy(terms.policy().json())
                .rolePermissionRestrictionArns(boundaries(terms.policy()))
                .ownerId(text(request.owner()))
                .approverId(text(request.approver()))
                .state(request.stateAt(now).name())
                .expirationTime(request.expiresAt())
                .requestorId(account.id().digits())
                .createDate(request.createdAt())
                .updatedTime(request.updatedAt())
                .sessionDuration(terms.sessionSeconds())
                .redirectUrl(terms.redirectUrl())
                .notes(request.notes())
                .rejectionReason(request.rejectionReason())
                .onlySendByOwner(terms.onlySendByOwner())
                .build();
    }

    private static @Nullable String text(@Nullable Arn arn) {
        return arn == null ? null : arn.text();
    }

    private static DelegationPermission permissions(DelegationTerms terms) {
        return DelegationPermission.builder()
                .policyTemplateArn(terms.template().text())
                .parameters(terms.parameters().isEmpty() ? null : parameters(terms))
                .build();
    }

    private static List<PolicyParameter> parameters(DelegationTerms terms) {
        return terms.parameters().stream().map(DelegationShape::parameter).toList();
    }

    private static PolicyParameter parameter(DelegationParameter parameter) {
        return PolicyParameter.builder()
                .name(parameter.name())
                .type(
                        parameter.isList()
                                ? PolicyParameterTypeEnum.STRING_LIST
                                : PolicyParameterTypeEnum.STRING)
                .values(parameter.values())
                .build();
    }

    /** The boundaries that roles made with these permissions must have. */
    private static @Nullable List<String> boundaries(PolicyText policy) {
        List<String> boundaries =
                statements(policy).stream()
                        .filter(each -> each.effect() == Statement.Effect.ALLOW)
                        .filter(each -> each.covers("iam:CreateRole"))
                        .flatMap(each -> each.conditions().stream())
                        .filter(each -> each.key().equalsIgnoreCase("iam:PermissionsBoundary"))
                        .flatMap(each -> each.values().stream())
                        .distinct()
                        .toList();
        return boundaries.isEmpty() ? null : boundaries;
    }

    static List<Statement> statements(PolicyText policy) {
        return switch (PolicyDocuments.of(policy)) {
            case ParsedPolicy.Parsed(var document) -> document.statements();
            case ParsedPolicy.Malformed _ -> List.of();
        };
    }
}
