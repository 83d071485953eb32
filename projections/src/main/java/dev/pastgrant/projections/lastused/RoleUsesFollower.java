package dev.pastgrant.projections.lastused;

import dev.pastgrant.domain.call.UserIdentity;
import dev.pastgrant.domain.log.Follower;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import dev.pastgrant.domain.log.Rows;
import dev.pastgrant.policy.id.UniqueId;
import java.util.List;
import java.util.Optional;

/** Keeps the uses of roles, which are the calls of their sessions. */
public final class RoleUsesFollower implements Follower, RoleUses {
    private static final String ROLE_SESSION = "AssumedRole";

    private final Uses uses;

    public RoleUsesFollower(Rows rows) {
        this.uses = new Uses(rows, record -> role(record.identity()));
    }

    @Override
    public String name() {
        return "role-uses";
    }

    @Override
    public Position processed() {
        return uses.processed();
    }

    @Override
    public Optional<KeyUse> of(UniqueId role, Position upTo) {
        return uses.of(role.text(), upTo);
    }

    @Override
    public void follow(List<Recorded> events) {
        uses.follow(events);
    }

    @Override
    public void reset() {
        uses.reset();
    }

    /** The id of the role whose session called; empty for every other caller. */
    static Optional<String> role(UserIdentity identity) {
        return Optional.ofNullable(identity.session())
                .filter(_ -> identity.type().equals(ROLE_SESSION))
                .map(UserIdentity.Session::issuer)
                .map(UserIdentity.Issuer::principalId);
    }
}
