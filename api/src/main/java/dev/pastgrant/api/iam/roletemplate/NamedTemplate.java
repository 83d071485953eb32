package dev.pastgrant.api.iam.roletemplate;

import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.RoleTemplateVersion;

/** Finds the version of a role template that a request names. */
final class NamedTemplate {
    private NamedTemplate() {}

    /**
     * The version, or the refusal if there is none.
     *
     * @param minorVersion null for the template's default
     */
    static Outcome<RoleTemplateVersion, Refusal> version(
            RoleTemplates templates, String arn, @Nullable Integer minorVersion) {
        return templates
                .find(arn, minorVersion)
                .<Outcome<RoleTemplateVersion, Refusal>>map(Outcome::ok)
                .orElseGet(() -> Outcome.bad(missing(templates, arn, minorVersion)));
    }

    private static Refusal missing(
            RoleTemplates templates, String arn, @Nullable Integer minorVersion) {
        return Refusal.noSuchEntity(
                templates.know(arn)
                        ? "Role template " + arn + " has no minor version " + minorVersion + "."
                        : "Role template " + arn + " was not found.");
    }
}
