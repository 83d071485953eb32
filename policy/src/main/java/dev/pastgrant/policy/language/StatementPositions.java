package dev.pastgrant.policy.language;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.pastgrant.policy.language.StatementPosition.Position;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the statements in the text of a policy. A statement ends after its closing brace. It starts
 * where AWS's reader stands before it. In a list, that is after the opening bracket or after the
 * previous statement. A single statement without a list starts after its own opening brace. In a
 * policy without white space, the start is the column of the opening brace, or one more.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cli/latest/reference/iam/simulate-custom-policy.html">Examples
 *     of simulate-custom-policy</a>
 */
public final class StatementPositions {
    private static final JsonFactory JSON = new JsonFactory();

    private StatementPositions() {}

    /** The position of each statement, in their order; empty if the text is not a policy. */
    public static List<StatementPosition> of(PolicyText text) {
        try (JsonParser reader = JSON.createParser(text.json())) {
            return reader.nextToken() == JsonToken.START_OBJECT ? inDocument(reader) : List.of();
        } catch (IOException _) {
            return List.of();
        }
    }

    private static List<StatementPosition> inDocument(JsonParser reader) throws IOException {
        while (reader.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = reader.currentName().equals("Statement");
            JsonToken value = reader.nextToken();
            if (found) {
                return value == JsonToken.START_ARRAY ? inList(reader) : single(reader);
            }
            reader.skipChildren();
        }
        return List.of();
    }

    private static List<StatementPosition> single(JsonParser reader) throws IOException {
        Position start = position(reader);
        reader.skipChildren();
        return List.of(new StatementPosition(start, position(reader)));
    }

    private static List<StatementPosition> inList(JsonParser reader) throws IOException {
        List<StatementPosition> positions = new ArrayList<>();
        Position start = position(reader);
        while (reader.nextToken() != JsonToken.END_ARRAY) {
            reader.skipChildren();
            Position end = position(reader);
            positions.add(new StatementPosition(start, end));
            start = end;
        }
        return positions;
    }

    private static Position position(JsonParser reader) {
        JsonLocation location = reader.currentLocation();
        return new Position(location.getLineNr(), location.getColumnNr());
    }
}
