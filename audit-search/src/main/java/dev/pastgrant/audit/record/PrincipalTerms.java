package dev.pastgrant.audit.record;

import dev.pastgrant.domain.call.UserIdentity;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys by which a record is found when a principal is asked for: the caller's ARN, name, access
 * key id and unique id. A role session has those of the session and those of its role. Case is
 * ignored, as IAM ignores it where names must be unique.
 */
public final class PrincipalTerms {
    private PrincipalTerms() {}

    public static Set<String> of(UserIdentity identity) {
        Set<String> keys = new LinkedHashSet<>();
        add(keys, identity.arn());
        add(keys, identity.accessKeyId());
        add(keys, identity.userName());
        add(keys, identity.invokedBy());
        add(keys, Username.of(identity).orElse(null));
        addId(keys, identity.principalId());
        if (identity.session() != null && identity.session().issuer() != null) {
            addIssuer(keys, identity.session().issuer());
        }
        return keys;
    }

    /** The key to look up for a principal that is asked for. */
    public static String asked(String principal) {
        return principal.toLowerCase(Locale.ROOT);
    }

    private static void addIssuer(Set<String> keys, UserIdentity.Issuer issuer) {
        add(keys, issuer.arn());
        add(keys, issuer.userName());
        add(keys, issuer.principalId());
    }

    /**
     * Adds an id, and the role's id if it is a session's. A session's id is its role's id, a colon
     * and the session's name.
     */
    private static void addId(Set<String> keys, @Nullable String id) {
        if (id != null) {
            add(keys, id);
            add(keys, id.split(":", 2)[0]);
        }
    }

    private static void add(Set<String> keys, @Nullable String key) {
        if (key != null) {
            keys.add(asked(key));
        }
    }
}
