package dev.pastgrant.ops.stored;

import dev.pastgrant.domain.log.LogEvent;
import dev.pastgrant.ops.stored.names.StoredName;
import dev.pastgrant.ops.stored.names.StoredNames;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Writes the events of one type.
 *
 * @param head the beginning that all their bytes have in common, up to the id
 */
record EventWriter(String head, RecordWriter data) {
    private static final String DATA = "\",\"data\":";

    private static final Map<Class<? extends LogEvent>, EventWriter> BY_TYPE =
            StoredNames.ALL.stream()
                    .collect(Collectors.toUnmodifiableMap(StoredName::type, EventWriter::of));

    private static EventWriter of(StoredName name) {
        String head =
                "{\"type\":\"%s\",\"version\":%d,\"id\":\"".formatted(name.name(), name.version());
        return new EventWriter(head, RecordWriter.of(name.type()));
    }

    static EventWriter of(LogEvent event) {
        EventWriter writer = BY_TYPE.get(event.getClass());
        if (writer == null) {
            throw new IllegalArgumentException("no stored name for " + event.getClass());
        }
        return writer;
    }

    void write(UUID id, LogEvent event, JsonBytes out) {
        out.add(head).add(id.toString()).add(DATA);
        data.write(event, out);
        out.add('}');
    }
}
