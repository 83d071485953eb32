package dev.pastgrant.audit.record;

import dev.pastgrant.domain.call.UserIdentity;
import java.util.Optional;

/**
 * The Username that LookupEvents shows: a user's name, {@code root}, or the name of a role session;
 * empty for callers of other accounts and for services.
 */
public final class Username {
    private Username() {}

    public static Optional<String> of(UserIdentity identity) {
        return switch (identity.type()) {
            case "Root" -> Optional.of("root");
            case "AssumedRole" -> sessionName(identity);
            default -> Optional.ofNullable(identity.userName());
        };
    }

    private static Optional<String> sessionName(UserIdentity identity) {
        return Optional.ofNullable(identity.principalId())
                .filter(id -> id.contains(":"))
                .map(id -> id.substring(id.indexOf(':') + 1));
    }
}
