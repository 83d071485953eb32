package dev.pastgrant.api.v1.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.pastgrant.api.wire.Shown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON strictly and in one pass. A field that is unexpected, repeated or of another type is a
 * fault, and the fault says where.
 */
public final class StrictJson {
    private static final int NESTING_MAX = 32;
    private static final int DIGITS_MAX = 64;
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(NESTING_MAX)
                                    .maxNumberLength(DIGITS_MAX)
                                    .build())
                    .build();

    private final byte[] source;
    private final JsonParser parser;

    private StrictJson(byte[] source, JsonParser parser) {
        this.source = source;
        this.parser = parser;
    }

    /** Reads one JSON object in UTF-8. Nothing may follow it. */
    public static void read(byte[] source, Consumer<StrictJson> reading) {
        try (JsonParser parser = FACTORY.createParser(source)) {
            StrictJson json = new StrictJson(source, parser);
            json.next();
            reading.accept(json);
            if (json.next() != null) {
                throw new Fault("there must be nothing after the JSON object");
            }
        } catch (IOException broken) {
            throw json(broken);
        }
    }

    /** Reads the fields of an object. The consumer gets each name and must read its value. */
    public void object(Consumer<String> field) {
        expect(JsonToken.START_OBJECT, "a JSON object");
        Names names = new Names();
        for (String name = nextName(); name != null; name = nextName()) {
            if (!names.add(name)) {
                throw fault("stands there twice");
            }
            next();
            field.accept(name);
        }
    }

    /** Reads the elements of a list, each with the given reader. */
    public <T> List<T> list(Supplier<T> element) {
        expect(JsonToken.START_ARRAY, "a list");
        List<T> elements = new ArrayList<>();
        while (next() != JsonToken.END_ARRAY) {
            elements.add(element.get());
        }
        return elements;
    }

    public boolean isList() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    /** A text of at least one character. */
    public String text() {
        String text = textOrEmpty();
        if (text.isEmpty()) {
            throw fault("must not be empty");
        }
        return text;
    }

    public String textOrEmpty() {
        expect(JsonToken.VALUE_STRING, "a text");
        return spelling();
    }

    /** A text, a number or a boolean, spelled as in the source. */
    public String scalar() {
        JsonToken token = parser.currentToken();
        if (token == null || !token.isScalarValue() || token == JsonToken.VALUE_NULL) {
            throw fault("must be a text, a number, a boolean, or a list of them");
        }
        return spelling();
    }

    public boolean flag() {
        JsonToken token = parser.currentToken();
        if (token == null || !token.isBoolean()) {
            throw fault("must be true or false");
        }
        return token == JsonToken.VALUE_TRUE;
    }

    /** An object, spelled exactly as in the source. */
    public String asWritten() {
        expect(JsonToken.START_OBJECT, "a JSON object");
        try {
            long begin = parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            long end = parser.currentLocation().getByteOffset();
            if (begin < 0) {
                throw new Fault("the body must be JSON in UTF-8");
            }
            return new String(source, (int) begin, (int) (end - begin), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw json(broken);
        }
    }

    /** The fault of the value that is being read. */
    public Fault fault(String what) {
        return new Fault(path(parser.getParsingContext()), what);
    }

    /** The fault of the object that is being read, in which a field is missing or too many. */
    public Fault faultOf(String field, String what) {
        String path = path(parser.getParsingContext());
        return new Fault(path.isEmpty() ? field : path + "." + field, what);
    }

    /** The fault of the field that is being read, whose name is none of these. */
    public Fault unknown(String name, KnownNames known) {
        return fault(known.unknown(name));
    }

    private void expect(JsonToken token, String what) {
        if (parser.currentToken() != token) {
            throw parser.getParsingContext().inRoot()
                    ? new Fault("the body must be " + what)
                    : fault("must be " + what);
        }
    }

    private String spelling() {
        try {
            return parser.getText();
        } catch (IOException broken) {
            throw json(broken);
        }
    }

    private JsonToken next() {
        try {
            return parser.nextToken();
        } catch (IOException broken) {
            throw json(broken);
        }
    }

    private String nextName() {
        try {
            return parser.nextFieldName();
        } catch (IOException broken) {
            throw json(broken);
        }
    }

    private static Fault json(IOException broken) {
        return new Fault(
                broken instanceof JacksonException jackson
                        ? "the body is not JSON: " + Shown.message(jackson.getOriginalMessage())
                        : "the body cannot be read");
    }

    /**
     * The names of one object. A few names are compared one by one, which is faster than hashing
     * them.
     */
    private static final class Names {
        private static final int FEW = 12;

        private final String[] few = new String[FEW];
        private int size;
        private @Nullable Set<String> many;

        /** Adds a name. False if it is there already. */
        boolean add(String name) {
            if (many != null) {
                return many.add(name);
            }
            for (int i = 0; i < size; i++) {
                if (few[i].equals(name)) {
                    return false;
                }
            }
            if (size < FEW) {
                few[size++] = name;
                return true;
            }
            many = new HashSet<>(List.of(few));
            return many.add(name);
        }
    }

    private static String path(JsonStreamContext context) {
        JsonStreamContext parent = context.getParent();
        String before = parent == null ? "" : path(parent);
        if (context.inArray()) {
            return before + "[" + context.getCurrentIndex() + "]";
        }
        String name = context.inObject() ? context.getCurrentName() : null;
        if (name == null) {
            return before;
        }
        String shown = Shown.name(name);
        return before.isEmpty() ? shown : before + "." + shown;
    }
}
