package dev.pastgrant.domain.account.servicelinked;

import dev.pastgrant.domain.account.servicelinked.ServiceLinkedRoleEvent.ServiceLinkedRoleDeletionStarted;
import dev.pastgrant.domain.collection.PersistentMap;
import dev.pastgrant.domain.identity.EntityName;
import java.util.Comparator;
import java.util.Optional;

/** The deletions of service-linked roles, by task. */
public record RoleDeletions(PersistentMap<String, RoleDeletion> byTask) {
    public static final RoleDeletions NONE = new RoleDeletions(PersistentMap.empty());

    /** The deletions after an event. */
    public RoleDeletions evolve(ServiceLinkedRoleEvent event) {
        return switch (event) {
            case ServiceLinkedRoleDeletionStarted(var task, var role, var at) -> {
                if (byTask.contains(task)) {
                    throw new IllegalStateException("deletion `" + task + "` exists already");
                }
                yield new RoleDeletions(byTask.with(task, new RoleDeletion(task, role, at)));
            }
        };
    }

    public Optional<RoleDeletion> get(String task) {
        return byTask.get(task);
    }

    /** The last deletion of a role of that name. */
    public Optional<RoleDeletion> last(EntityName role) {
        return byTask.values().stream()
                .filter(deletion -> deletion.role().key().equals(role.key()))
                .max(Comparator.comparing(RoleDeletion::startedAt));
    }
}
