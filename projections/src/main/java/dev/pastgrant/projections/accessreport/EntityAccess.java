package dev.pastgrant.projections.accessreport;

import dev.pastgrant.domain.identity.Entity;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.projections.lastused.KeyUse;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * What a user or role used.
 *
 * @param uses the last uses by action, as {@link dev.pastgrant.projections.lastused.ActionUses}
 *     tells them
 */
public record EntityAccess(Arn arn, Entity entity, Map<String, KeyUse> uses) {
    public EntityAccess {
        uses = Map.copyOf(uses);
    }

    /** Its last use of any action of a service. */
    public Optional<KeyUse> ofService(String namespace) {
        return uses.entrySet().stream()
                .filter(each -> each.getKey().startsWith(namespace + ":"))
                .map(Map.Entry::getValue)
                .max(Comparator.comparing(KeyUse::instant).thenComparing(KeyUse::region));
    }

    /** Its last use of an action, such as {@code iam:GetUser}. */
    public Optional<KeyUse> ofAction(String action) {
        return Optional.ofNullable(uses.get(action));
    }
}
