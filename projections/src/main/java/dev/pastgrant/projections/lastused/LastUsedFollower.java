package dev.pastgrant.projections.lastused;

import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.call.UserIdentity;
import dev.pastgrant.domain.log.Follower;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import dev.pastgrant.domain.log.Rows;
import java.util.List;
import java.util.Optional;

/** Keeps the uses of long-term keys. */
public final class LastUsedFollower implements Follower, LastUsed {
    private final Uses uses;

    public LastUsedFollower(Rows rows) {
        this.uses = new Uses(rows, record -> longTermKey(record.identity()));
    }

    @Override
    public String name() {
        return "last-used";
    }

    @Override
    public Position processed() {
        return uses.processed();
    }

    @Override
    public Optional<KeyUse> of(AccessKeyId key, Position upTo) {
        return uses.of(key.text(), upTo);
    }

    @Override
    public void follow(List<Recorded> events) {
        uses.follow(events);
    }

    @Override
    public void reset() {
        uses.reset();
    }

    private static Optional<String> longTermKey(UserIdentity identity) {
        return Optional.ofNullable(identity.accessKeyId())
                .filter(AccessKeyId::isValid)
                .map(AccessKeyId::new)
                .filter(key -> !key.isTemporary())
                .map(AccessKeyId::text);
    }
}
