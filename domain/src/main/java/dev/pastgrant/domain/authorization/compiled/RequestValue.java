package dev.pastgrant.domain.authorization.compiled;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A value of a condition key as a request has it. It is read as a number, a date or an address when
 * a condition first asks for that, and kept until another asks for something else.
 */
sealed class RequestValue permits ContextEntry {
    private String text;
    private Kind kind = Kind.TEXT;
    private @Nullable Object read;

    /** What a value was last read as. */
    private enum Kind {
        TEXT,
        NUMBER,
        MOMENT,
        ADDRESS,
        BYTES,
        ARN
    }

    RequestValue(String text) {
        this.text = text;
    }

    /** Becomes another value; a key with a million values needs one object. */
    void become(String newText) {
        text = newText;
        kind = Kind.TEXT;
    }

    String text() {
        return text;
    }

    @Nullable DecimalNumber number() {
        if (kind != Kind.NUMBER) {
            keep(Kind.NUMBER, DecimalNumber.parse(text));
        }
        return (DecimalNumber) read;
    }

    @Nullable Moment moment() {
        if (kind != Kind.MOMENT) {
            keep(Kind.MOMENT, Moment.parse(text));
        }
        return (Moment) read;
    }

    @Nullable AddressRange address() {
        if (kind != Kind.ADDRESS) {
            keep(Kind.ADDRESS, AddressRange.parse(text));
        }
        return (AddressRange) read;
    }

    byte @Nullable [] bytes() {
        if (kind != Kind.BYTES) {
            keep(Kind.BYTES, decoded(text));
        }
        return (byte[]) read;
    }

    /** Its six segments; null if it has fewer. */
    @Nullable ArnText arn() {
        if (kind != Kind.ARN) {
            keep(Kind.ARN, ArnText.of(text));
        }
        return (ArnText) read;
    }

    private void keep(Kind as, @Nullable Object value) {
        kind = as;
        read = value;
    }

    static byte @Nullable [] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
