package dev.pastgrant.api.iam.roletemplate;

import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.account.role.RoleCommand.AcquireRole;
import dev.pastgrant.domain.account.role.RoleCommand.CreateRole;
import dev.pastgrant.domain.account.role.SourceTemplate;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.refusal.IamError;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.policy.request.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.RoleTemplateVersion;

/** The role that a request wants made from a template. */
record RequestedRole(AcquireRole command) {
    private static final int NAME_MAX = 64;

    /** The role, if the template is there and may be used and the values fit. */
    static Outcome<RequestedRole, Refusal> of(RoleTemplates templates, OperationRequest request) {
        String arn = request.text("TemplateArn");
        Integer minor = request.numberIfAny("TemplateMinorVersion");
        return NamedTemplate.version(templates, arn, minor)
                .then(RequestedRole::usable)
                .then(version ->
                        TemplateValues.of(version.parametersDefinition(), given(request))
                                .then(values -> of(version, values)));
    }

    private static Map<String, List<String>> given(OperationRequest request) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        request.mapped("ReplacementValues")
                .forEach((parameter, entry) -> given.put(parameter, entry.texts("Values")));
        return given;
    }

    private static Outcome<RoleTemplateVersion, Refusal> usable(RoleTemplateVersion version) {
        boolean isDisabled =
                Boolean.FALSE.equals(version.enabled())
                        || Boolean.FALSE.equals(version.versionEnabled());
        return isDisabled
                ? Outcome.bad(
                        new Refusal(
                                IamError.ROLE_TEMPLATE_DISABLED,
                                "Role template " + version.templateArn() + " is disabled."))
                : Outcome.ok(version);
    }

    private static Outcome<RequestedRole, Refusal> of(
            RoleTemplateVersion version, TemplateText values) {
        String name = values.text(version.roleNamePattern());
        String path =
                values.text(
                        Objects.requireNonNullElse(
                                version.rolePathPattern(), EntityPath.ROOT.text()));
        if (!EntityName.isValid(name) || name.length() > NAME_MAX || !EntityPath.isValid(path)) {
            return Outcome.bad(
                    Refusal.invalidInput("The values do not make the name and path of a role."));
        }
        Map<String, PolicyText> inline = new LinkedHashMap<>();
        version.inlinePolicyTemplates()
                .forEach(policy ->
                        inline.put(
                                policy.policyName(),
                                new PolicyText(values.policy(policy.policyDocument()))));
        return Outcome.ok(
                new RequestedRole(
                        new AcquireRole(
                                role(version, values, new EntityName(name), new EntityPath(path)),
                                new SourceTemplate(
                                        new Arn(version.templateArn()), version.minorVersion()),
                                version.managedPolicyArns().stream().map(Arn::new).toList(),
                                inline)));
    }

    private static CreateRole role(
            RoleTemplateVersion version, TemplateText values, EntityName name, EntityPath path) {
        String description = version.roleDescriptionPattern();
        return new CreateRole(
                name,
                path,
                new PolicyText(values.policy(version.assumeRolePolicyDocumentTemplate())),
                description == null ? null : values.text(description),
                Objects.requireNonNullElse(
                        version.maxSessionDuration(), Role.DEFAULT_SESSION_SECONDS),
                arn(version.permissionBoundaryArn()),
                version.roleTagsTemplate().stream()
                        .map(tag -> new Tag(values.text(tag.key()), values.text(tag.value())))
                        .toList());
    }

    private static @Nullable Arn arn(@Nullable String text) {
        return text == null ? null : new Arn(text);
    }

    /**
     * The permissions to make the role and to give it its tags and policies. Each has the template
     * as a condition key.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html">Actions
     *     for IAM</a>
     */
    List<Requirement> needs(OperationRequest request) {
        CreateRole role = command.role();
        Arn arn = Role.arn(request.home(), role.path(), role.name());
        List<Requirement> needs = new ArrayList<>();
        needs.addAll(on(arn, "iam:CreateRole").withRequestTags(role.tags()).all());
        if (!role.tags().isEmpty()) {
            needs.addAll(on(arn, "iam:TagRole").withRequestTags(role.tags()).all());
        }
        command.managedPolicies()
                .forEach(policy ->
                        needs.addAll(
                                on(arn, "iam:AttachRolePolicy")
                                        .with("iam:PolicyARN", policy.text())
                                        .all()));
        if (!command.inlinePolicies().isEmpty()) {
            needs.addAll(on(arn, "iam:PutRolePolicy").all());
        }
        return needs;
    }

    private RequirementBuilder on(Arn role, String action) {
        Arn boundary = command.role().permissionsBoundary();
        return RequirementBuilder.permission(action, role)
                .with("iam:RoleTemplateARN", command.source().template().text())
                .with("iam:PermissionsBoundary", boundary == null ? null : boundary.text());
    }
}
