package dev.pastgrant.ops.eventlog;

import java.util.List;

/** Writes the records of one type as objects: their components in the order of declaration. */
final class RecordWriter implements ValueWriter {
    private final List<Component> components;

    private RecordWriter(List<Component> components) {
        this.components = components;
    }

    /**
     * One component.
     *
     * @param name as it is written, with what separates it from the one before
     */
    private record Component(String name, RecordComponentReader reader, ValueWriter writer) {}

    static RecordWriter of(Class<?> type) {
        return new RecordWriter(
                RecordComponentReader.all(type).stream()
                        .map(reader ->
                                new Component(
                                        ",\"" + reader.name() + "\":",
                                        reader,
                                        ValueWriter.of(reader.type())))
                        .toList());
    }

    @Override
    public void write(Object value, JsonBytes out) {
        out.add('{');
        boolean isFirst = true;
        for (Component component : components) {
            out.add(component.name(), isFirst ? 1 : 0);
            isFirst = false;
            component.writer().writeOrNull(component.reader().of(value), out);
        }
        out.add('}');
    }
}
