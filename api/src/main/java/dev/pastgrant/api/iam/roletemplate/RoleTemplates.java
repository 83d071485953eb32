package dev.pastgrant.api.iam.roletemplate;

import dev.pastgrant.domain.refusal.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.RoleTemplateVersion;

/** The versions of role templates that a node was started with. */
public record RoleTemplates(List<RoleTemplateVersion> versions) {
    /** No templates. */
    public static final RoleTemplates NONE = new RoleTemplates(List.of());

    public RoleTemplates {
        versions = List.copyOf(versions);
    }

    /**
     * These templates and the version that a file tells of.
     *
     * @return the error is one line that says what is wrong with the file
     */
    public Outcome<RoleTemplates, String> with(String file) {
        return RoleTemplateFile.parse(file)
                .then(version ->
                        find(version.templateArn(), version.minorVersion()).isPresent()
                                ? Outcome.bad("another file has that version")
                                : Outcome.ok(
                                        new RoleTemplates(
                                                Stream.concat(versions.stream(), Stream.of(version))
                                                        .toList())));
    }

    boolean know(String arn) {
        return of(arn).isPresent();
    }

    /** A version of a template; that which the template calls its default if none is given. */
    Optional<RoleTemplateVersion> find(String arn, @Nullable Integer minorVersion) {
        Integer wanted =
                minorVersion != null
                        ? minorVersion
                        : of(arn).map(RoleTemplateVersion::defaultMinorVersion).orElse(null);
        return versions.stream()
                .filter(version -> version.templateArn().equals(arn))
                .filter(version -> version.minorVersion().equals(wanted))
                .findFirst();
    }

    private Optional<RoleTemplateVersion> of(String arn) {
        return versions.stream().filter(version -> version.templateArn().equals(arn)).findFirst();
    }
}
