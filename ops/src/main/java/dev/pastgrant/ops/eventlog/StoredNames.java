package dev.pastgrant.ops.eventlog;

import dev.pastgrant.domain.call.CallRecord;
import dev.pastgrant.domain.log.LogEvent;
import dev.pastgrant.domain.session.SessionIssued;
import dev.pastgrant.domain.user.UserEvent.UserCreated;
import dev.pastgrant.domain.user.UserEvent.UserDeleted;
import dev.pastgrant.domain.user.UserEvent.UserMoved;
import dev.pastgrant.domain.user.UserEvent.UserTagged;
import dev.pastgrant.domain.user.UserEvent.UserUntagged;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Under which name and version each event is stored. A line is never changed but to count up. */
final class StoredNames {
    static final List<StoredName> ALL =
            List.of(
                    new StoredName("call.recorded", 1, CallRecord.class),
                    new StoredName("iam.user.created", 2, UserCreated.class),
                    new StoredName("iam.user.deleted", 1, UserDeleted.class),
                    new StoredName("iam.user.moved", 1, UserMoved.class),
                    new StoredName("iam.user.tagged", 1, UserTagged.class),
                    new StoredName("iam.user.untagged", 1, UserUntagged.class),
                    new StoredName("sts.session.issued", 1, SessionIssued.class));

    private static final Map<String, StoredName> BY_NAME = index(StoredName::name);
    private static final Map<Class<? extends LogEvent>, StoredName> BY_TYPE =
            index(StoredName::type);

    private StoredNames() {}

    private static <K> Map<K, StoredName> index(Function<StoredName, K> key) {
        return ALL.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }

    static @Nullable StoredName named(String name) {
        return BY_NAME.get(name);
    }

    static StoredName of(LogEvent event) {
        StoredName name = BY_TYPE.get(event.getClass());
        if (name == null) {
            throw new IllegalArgumentException("no stored name for " + event.getClass());
        }
        return name;
    }
}
