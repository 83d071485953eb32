package dev.pastgrant.ops.stored;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the records of one type as objects: their components in the order of declaration. */
final class RecordWriter implements ValueWriter {
    private final RecordReader reader;

    /**
     * The names as they are written, each with the comma that separates it from the component
     * before.
     */
    private final byte[][] names;

    private final ValueWriter[] writers;

    private RecordWriter(RecordReader reader, byte[][] names, ValueWriter[] writers) {
        this.reader = reader;
        this.names = names;
        this.writers = writers;
    }

    static RecordWriter of(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return new RecordWriter(
                RecordReader.of(type),
                Stream.of(components)
                        .map(each -> ",\"" + each.getName() + "\":")
                        .map(name -> name.getBytes(StandardCharsets.US_ASCII))
                        .toArray(byte[][]::new),
                Stream.of(components)
                        .map(each -> ValueWriter.of(each.getGenericType()))
                        .toArray(ValueWriter[]::new));
    }

    @Override
    public void write(Object value, JsonBytes out) {
        @Nullable Object[] values = reader.of(value);
        out.add('{');
        for (int i = 0; i < values.length; i++) {
            out.add(names[i], i == 0 ? 1 : 0);
            writers[i].writeOrNull(values[i], out);
        }
        out.add('}');
    }
}
