package dev.pastgrant.ops.e2e.goldens;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.pastgrant.ops.e2e.JsonReply;
import java.net.http.HttpResponse;

/** A call of the story with what it was answered and what was recorded of it. */
record Played(StoryCall call, HttpResponse<String> answer, JsonNode record) {
    private static final DefaultIndenter BY_TWO = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter OVER_LINES =
            new ObjectMapper()
                    .writer(
                            new DefaultPrettyPrinter(
                                            Separators.createDefaultInstance()
                                                    .withObjectFieldValueSpacing(
                                                            Separators.Spacing.AFTER))
                                    .withObjectIndenter(BY_TWO)
                                    .withArrayIndenter(BY_TWO));

    /** Status, type and body, over several lines. */
    String reply() {
        String body = answer.body();
        return "%d\nContent-Type: %s\n\n%s\n"
                .formatted(
                        answer.statusCode(),
                        answer.headers().firstValue("Content-Type").orElse(""),
                        body.startsWith("<")
                                ? body.replace("><", ">\n<").strip()
                                : overLines(JsonReply.parse(body)));
    }

    String recorded() {
        return overLines(record) + "\n";
    }

    private static String overLines(JsonNode json) {
        try {
            return OVER_LINES.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
