package dev.pastgrant.domain.account.servicelinked;

import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.identity.EntityName;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request to make or delete a service-linked role. */
public sealed interface ServiceLinkedRoleCommand extends AccountCommand {
    /**
     * Makes the role of a service.
     *
     * @param service the service as a principal
     * @param suffix what follows the role's name; null if nothing does
     */
    record CreateServiceLinkedRole(
            String service, @Nullable String suffix, @Nullable String description)
            implements ServiceLinkedRoleCommand {}

    /**
     * Deletes a role.
     *
     * @param task tells the deletion from others
     */
    record DeleteServiceLinkedRole(EntityName role, UUID task)
            implements ServiceLinkedRoleCommand {}
}
