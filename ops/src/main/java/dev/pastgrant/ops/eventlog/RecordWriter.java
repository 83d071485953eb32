package dev.pastgrant.ops.eventlog;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the records of one type as objects: their components in the order of declaration. */
final class RecordWriter implements ValueWriter {
    private final RecordReader reader;
    private final List<Component> components;

    private RecordWriter(RecordReader reader, List<Component> components) {
        this.reader = reader;
        this.components = components;
    }

    /**
     * One component.
     *
     * @param name as it is written, with what separates it from the one before
     */
    private record Component(String name, ValueWriter writer) {}

    static RecordWriter of(Class<?> type) {
        return new RecordWriter(
                RecordReader.of(type),
                Stream.of(type.getRecordComponents())
                        .map(component ->
                                new Component(
                                        ",\"" + component.getName() + "\":",
                                        ValueWriter.of(component.getGenericType())))
                        .toList());
    }

    @Override
    public void write(Object value, JsonBytes out) {
        @Nullable Object[] values = reader.of(value);
        out.add('{');
        for (int i = 0; i < values.length; i++) {
            Component component = components.get(i);
            out.add(component.name(), i == 0 ? 1 : 0);
            component.writer().writeOrNull(values[i], out);
        }
        out.add('}');
    }
}
