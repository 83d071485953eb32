package dev.pastgrant.ops.stored;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pastgrant.domain.log.LogEvent;
import dev.pastgrant.ops.stored.names.StoredName;
import dev.pastgrant.ops.stored.names.StoredNames;
import java.io.IOException;
import java.util.UUID;

/**
 * Turns events into stored bytes and back: {@code {"type":…,"version":…,"id":…,"data":{…}}}. The
 * bytes hold no position and no commit time, so they are the same in every engine.
 */
public final class EventCodec {
    private static final String TYPE = "type";
    private static final String VERSION = "version";
    private static final String ID = "id";
    private static final String DATA = "data";

    /** The initial size of the buffer. Most events are smaller, so their buffer never grows. */
    private static final int ROOM = 1536;

    private EventCodec() {}

    /** An event that was read back, with the id it was given before it was appended. */
    public record Decoded(UUID id, LogEvent event) {}

    /** The bytes that an event is stored as. */
    public static byte[] encode(UUID id, LogEvent event) {
        JsonBytes out = new JsonBytes(ROOM);
        encode(id, event, out);
        return out.toByteArray();
    }

    /** Adds the bytes that an event is stored as. */
    public static void encode(UUID id, LogEvent event, JsonBytes out) {
        EventWriter.of(event).write(id, event, out);
    }

    /** Reads what {@link #encode(UUID, LogEvent)} wrote, now or in any earlier version. */
    public static Decoded decode(byte[] bytes, int offset, int length) {
        try (JsonParser in = parser(bytes, offset, length)) {
            String type = header(in, TYPE).getText();
            int version = header(in, VERSION).getIntValue();
            UUID id = UUID.fromString(header(in, ID).getText());
            LogEvent event = data(type, version, header(in, DATA));
            if (in.nextToken() != JsonToken.END_OBJECT || in.nextToken() != null) {
                throw new UndecodableEvent("something follows the data");
            }
            return new Decoded(id, event);
        } catch (IOException | IllegalArgumentException e) {
            throw new UndecodableEvent("cannot decode: " + firstLine(e), e);
        }
    }

    private static JsonParser parser(byte[] bytes, int offset, int length) throws IOException {
        JsonParser in = StoredJson.MAPPER.getFactory().createParser(bytes, offset, length);
        in.setCodec(StoredJson.MAPPER);
        if (in.nextToken() != JsonToken.START_OBJECT) {
            throw new UndecodableEvent("not an object");
        }
        return in;
    }

    private static JsonParser header(JsonParser in, String field) throws IOException {
        if (!field.equals(in.nextFieldName())) {
            throw new UndecodableEvent("no `" + field + "` where it should be");
        }
        in.nextToken();
        return in;
    }

    private static LogEvent data(String type, int version, JsonParser in) throws IOException {
        StoredName name = StoredNames.named(type);
        if (name == null || version > name.version()) {
            throw new UndecodableEvent(
                    "`%s` version %d was written by a newer version".formatted(type, version));
        }
        if (version == name.version()) {
            return StoredJson.MAPPER.readerFor(name.type()).readValue(in);
        }
        JsonNode data = StoredJson.MAPPER.readTree(in);
        if (!(data instanceof ObjectNode object)) {
            throw new UndecodableEvent("the data are not an object");
        }
        return StoredJson.MAPPER.treeToValue(
                Upcasters.upcast(type, version, name.version(), object), name.type());
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
