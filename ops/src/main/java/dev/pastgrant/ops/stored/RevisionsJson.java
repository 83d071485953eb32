package dev.pastgrant.ops.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.pastgrant.domain.log.StreamName;
import dev.pastgrant.domain.log.StreamRevisions;
import dev.pastgrant.domain.log.StreamRevisions.StreamRevision;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Stores revisions as an object whose names are those of the streams and whose values are their
 * revisions.
 */
final class RevisionsJson {
    private RevisionsJson() {}

    static void write(StreamRevisions revisions, JsonBytes out) {
        out.add('{');
        boolean isFirst = true;
        for (StreamRevision each : revisions.all()) {
            if (!isFirst) {
                out.add(',');
            }
            isFirst = false;
            out.add('"').add(each.stream().toString()).add("\":");
            out.add(Long.toString(each.revision()));
        }
        out.add('}');
    }

    static final class Writer extends StdSerializer<StreamRevisions> {
        private static final long serialVersionUID = 1L;

        Writer() {
            super(StreamRevisions.class);
        }

        @Override
        public void serialize(
                StreamRevisions revisions, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeStartObject();
            for (StreamRevision each : revisions.all()) {
                out.writeNumberField(each.stream().toString(), each.revision());
            }
            out.writeEndObject();
        }
    }

    static final class Reader extends StdDeserializer<StreamRevisions> {
        private static final long serialVersionUID = 1L;

        Reader() {
            super(StreamRevisions.class);
        }

        @Override
        public StreamRevisions deserialize(JsonParser in, DeserializationContext context)
                throws IOException {
            if (!in.hasToken(JsonToken.START_OBJECT)) {
                context.reportInputMismatch(this, "not an object");
            }
            List<StreamRevision> all = new ArrayList<>(1);
            for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
                if (in.nextToken() != JsonToken.VALUE_NUMBER_INT) {
                    context.reportInputMismatch(this, "a revision is a whole number");
                }
                all.add(new StreamRevision(StreamName.parse(name), in.getLongValue()));
            }
            return new StreamRevisions(all);
        }
    }
}
