package dev.pastgrant.ops.config;

import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.policy.catalogue.ServicePrincipals;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What {@code serve} takes from its environment. An empty variable counts as unset, since Compose
 * files leave unset variables empty.
 *
 * @param root the root user's access key; null if one is to be made
 * @param strictAuditReads whether plain reads also wait until their record is durable
 * @param services the services that trust policies may name
 */
public record ServeEnvironment(
        @Nullable RootCredentials root, boolean strictAuditReads, ServicePrincipals services) {
    private static final String KEY_ID = "PASTGRANT_ROOT_ACCESS_KEY_ID";
    private static final String SECRET = "PASTGRANT_ROOT_SECRET_ACCESS_KEY";
    private static final String AUDIT_READS = "PASTGRANT_AUDIT_READS";
    private static final String SERVICES = "PASTGRANT_SERVICE_PRINCIPALS";
    private static final Pattern SEPARATOR = Pattern.compile("[, ]+");

    /** The texts that a header, a shell and a credentials file all carry unchanged. */
    private static final Pattern SECRET_FORM = Pattern.compile("[!-~]{1,128}");

    /** Reads the variables of a process. Most of them are not ours. */
    public static Outcome<ServeEnvironment, Complaint> parse(Map<String, String> variables) {
        String auditReads = variables.getOrDefault(AUDIT_READS, "");
        if (!auditReads.isEmpty() && !auditReads.equals("strict")) {
            return Outcome.bad(new Complaint(AUDIT_READS, "`strict` or unset", auditReads));
        }
        boolean strict = !auditReads.isEmpty();
        String keyId = variables.getOrDefault(KEY_ID, "");
        String secret = variables.getOrDefault(SECRET, "");
        ServicePrincipals services = services(variables.getOrDefault(SERVICES, ""));
        if (keyId.isEmpty() && secret.isEmpty()) {
            return Outcome.ok(new ServeEnvironment(null, strict, services));
        }
        return root(keyId, secret).map(root -> new ServeEnvironment(root, strict, services));
    }

    private static ServicePrincipals services(String further) {
        return new ServicePrincipals(
                SEPARATOR
                        .splitAsStream(further)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet()));
    }

    private static Outcome<RootCredentials, Complaint> root(String keyId, String secret) {
        if (keyId.isEmpty() || secret.isEmpty()) {
            return Outcome.bad(
                    new Complaint("set both `" + KEY_ID + "` and `" + SECRET + "`, or neither"));
        }
        if (!AccessKeyId.isValid(keyId) || new AccessKeyId(keyId).isTemporary()) {
            return Outcome.bad(
                    new Complaint(
                            KEY_ID,
                            "16 to 128 upper-case letters and digits that do not begin with ASIA",
                            keyId));
        }
        return SECRET_FORM.matcher(secret).matches()
                ? Outcome.ok(new RootCredentials(new AccessKeyId(keyId), Secret.of(secret)))
                : Outcome.bad(
                        new Complaint(
                                "`"
                                        + SECRET
                                        + "` must be 1 to 128 ASCII characters other than spaces"));
    }
}
