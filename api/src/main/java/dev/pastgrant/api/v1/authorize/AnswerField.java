package dev.pastgrant.api.v1.authorize;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;

/** A field of an answer. Its name is quoted and encoded once, not anew for each answer. */
final class AnswerField {
    static final AnswerField ANSWERS = new AnswerField("answers");
    static final AnswerField ARN = new AnswerField("arn");
    static final AnswerField ATTACHED_TO = new AnswerField("attachedTo");
    static final AnswerField CODE = new AnswerField("code");
    static final AnswerField DECIDED_BY = new AnswerField("decidedBy");
    static final AnswerField DECISION = new AnswerField("decision");
    static final AnswerField ENCODED_MESSAGE = new AnswerField("encodedMessage");
    static final AnswerField GATE = new AnswerField("gate");
    static final AnswerField MESSAGE = new AnswerField("message");
    static final AnswerField NAME = new AnswerField("name");
    static final AnswerField POLICY = new AnswerField("policy");
    static final AnswerField POSITION = new AnswerField("position");
    static final AnswerField SID = new AnswerField("sid");
    static final AnswerField STATEMENT = new AnswerField("statement");
    static final AnswerField VERSION = new AnswerField("version");
    static final AnswerField VERSION_TIME = new AnswerField("versionTime");

    private final SerializableString name;

    private AnswerField(String name) {
        this.name = new SerializedString(name);
    }

    void write(String text, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        json.writeString(text);
    }

    void write(long number, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(number);
    }

    /** Writes the field with a value that is already JSON. */
    void writeJson(SerializableString written, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        json.writeRawValue(written);
    }

    void beginObject(JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        json.writeStartObject();
    }

    void beginList(JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        json.writeStartArray();
    }
}
