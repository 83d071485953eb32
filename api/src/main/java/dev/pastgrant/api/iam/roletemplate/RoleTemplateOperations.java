package dev.pastgrant.api.iam.roletemplate;

import static dev.pastgrant.api.iam.named.Grantees.ROLES;
import static dev.pastgrant.api.operation.OperationRows.IAM;

import dev.pastgrant.api.iam.named.RequestedArn;
import dev.pastgrant.api.iam.role.RoleShape;
import dev.pastgrant.api.iam.shape.EncodedPolicy;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Permission;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.PolicyText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.RoleTemplateVersion;

/** Role templates, and the roles that are made from them. */
public final class RoleTemplateOperations {
    private final RoleTemplates templates;

    public RoleTemplateOperations(RoleTemplates templates) {
        this.templates = templates;
    }

    public Stream<ServedOperation> operations() {
        return Stream.of(
                IAM.write(
                        "AcquireRole",
                        (request, _) -> requested(request).needs(request),
                        this::acquire,
                        RequestedArn.check("TemplateArn"),
                        this::check),
                IAM.readNow(
                        "GetRoleTemplateVersion",
                        Permission.one((request, _) ->
                                request.permission(new Arn(request.text("TemplateArn")))),
                        this::get,
                        RequestedArn.check("TemplateArn")));
    }

    /** A template is the same for all accounts, so that its faults are told before permissions. */
    private Optional<Refusal> check(OperationRequest request) {
        return switch (RequestedRole.of(templates, request)) {
            case Outcome.Ok<RequestedRole, Refusal> _ -> Optional.empty();
            case Outcome.Bad<RequestedRole, Refusal>(var refusal) -> Optional.of(refusal);
        };
    }

    private RequestedRole requested(OperationRequest request) {
        return RequestedRole.of(templates, request)
                .orElse(refusal -> {
                    throw new IllegalStateException("the request was checked: " + refusal);
                });
    }

    private Plan<SdkPojo> acquire(OperationRequest request) {
        RequestedRole role = requested(request);
        EntityName name = role.command().name();
        return request.change(
                role.command(),
                List.of(ROLES.resource(name.text())),
                change -> acquired(request, change.after(), name));
    }

    private static Reply.Answered<SdkPojo> acquired(
            OperationRequest request, Account account, EntityName name) {
        Role role = account.roles().find(name).orElseThrow();
        List<ResourceRef> resources =
                Stream.of(role.name().text(), role.arn(account.ref()).text(), role.id().text())
                        .map(ROLES::resource)
                        .toList();
        return request.response().with("Role", RoleShape.acquired(account, role)).answer(resources);
    }

    /** A version with its policies encoded, as IAM shows all policies (70 % sure). */
    private static RoleTemplateVersion shown(RoleTemplateVersion version) {
        return version.toBuilder()
                .assumeRolePolicyDocumentTemplate(
                        encoded(version.assumeRolePolicyDocumentTemplate()))
                .inlinePolicyTemplates(
                        version.inlinePolicyTemplates().stream()
                                .map(policy ->
                                        policy.toBuilder()
                                                .policyDocument(encoded(policy.policyDocument()))
                                                .build())
                                .toList())
                .build();
    }

    private static String encoded(String policy) {
        return EncodedPolicy.of(new PolicyText(policy));
    }

    private Plan<SdkPojo> get(OperationRequest request) {
        var version =
                NamedTemplate.version(
                        templates,
                        request.text("TemplateArn"),
                        request.numberIfAny("MinorVersion"));
        return request.read(_ ->
                switch (version) {
                    case Outcome.Ok(var found) ->
                            request.response().with("RoleTemplateVersion", shown(found)).reply();
                    case Outcome.Bad(var refusal) -> new Reply.Refused<>(refusal);
                });
    }
}
