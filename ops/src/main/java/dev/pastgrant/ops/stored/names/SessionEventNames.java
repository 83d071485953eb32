package dev.pastgrant.ops.stored.names;

import dev.pastgrant.domain.session.SessionIssued;
import java.util.List;

/** What is stored of sessions. */
final class SessionEventNames {
    static final List<StoredName> ALL =
            List.of(new StoredName("sts.session.issued", 1, SessionIssued.class));

    private SessionEventNames() {}
}
