package dev.pastgrant.projections.lastused;

import dev.pastgrant.domain.call.CallRecord;
import dev.pastgrant.domain.call.UserIdentity;
import dev.pastgrant.domain.log.Follower;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import dev.pastgrant.domain.log.Rows;
import dev.pastgrant.policy.catalogue.Action;
import dev.pastgrant.policy.catalogue.ServiceCatalogue;
import dev.pastgrant.policy.catalogue.ServiceEntry;
import dev.pastgrant.policy.id.UniqueId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the uses of actions by users and roles. Clients choose the names of operations and services
 * freely, so that only those of the catalogue have rows of their own.
 */
public final class ActionUsesFollower implements Follower, ActionUses {
    private static final String USER = "IAMUser";
    private static final String OWN_DOMAIN = ".internal";

    private final Uses uses;

    public ActionUsesFollower(Rows rows) {
        this.uses = new Uses(rows, ActionUsesFollower::used);
    }

    @Override
    public String name() {
        return "action-uses";
    }

    @Override
    public Position processed() {
        return uses.processed();
    }

    @Override
    public Map<String, KeyUse> of(UniqueId principal, Position upTo) {
        return uses.under(UseRow.prefix(principal.text()), upTo);
    }

    @Override
    public void follow(List<Recorded> events) {
        uses.follow(events);
    }

    @Override
    public void reset() {
        uses.reset();
    }

    private static Optional<String> used(CallRecord record) {
        return principal(record.identity())
                .flatMap(id -> action(record).map(action -> UseRow.prefix(id) + action));
    }

    /** The id of the user or role; empty for root, and for callers of other accounts. */
    private static Optional<String> principal(UserIdentity identity) {
        return identity.type().equals(USER)
                ? Optional.ofNullable(identity.principalId())
                : RoleUsesFollower.role(identity);
    }

    private static Optional<String> action(CallRecord record) {
        String service = Uses.service(record).replace(OWN_DOMAIN, "");
        ServiceCatalogue catalogue = ServiceCatalogue.bundled();
        return catalogue
                .service(service)
                .map(ServiceEntry::prefix)
                .map(prefix ->
                        catalogue
                                .action(prefix + ":" + record.facts().eventName())
                                .map(Action::name)
                                .orElse(prefix + ":"));
    }
}
