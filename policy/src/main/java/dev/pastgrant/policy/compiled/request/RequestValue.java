package dev.pastgrant.policy.compiled.request;

import dev.pastgrant.policy.compiled.text.AddressRange;
import dev.pastgrant.policy.compiled.text.ArnText;
import dev.pastgrant.policy.compiled.text.DateValue;
import dev.pastgrant.policy.compiled.text.DecimalNumber;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A value of a condition key of a request. It is read as a number, a date, an address, bytes or an
 * ARN when a condition first asks for that type. The result is kept until another type is asked
 * for.
 */
@SuppressWarnings("exports") // Only the compiled policies use the types that it is read as.
public sealed class RequestValue permits ContextEntry {
    private String text;
    private Kind kind = Kind.TEXT;
    private @Nullable Object read;

    /** The type that a value was last read as. */
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

    /** Becomes another value, so that a key with a million values needs only one object. */
    void become(String newText) {
        text = newText;
        kind = Kind.TEXT;
    }

    public String text() {
        return text;
    }

    @Nullable
    public DecimalNumber number() {
        if (kind != Kind.NUMBER) {
            keep(Kind.NUMBER, DecimalNumber.parse(text));
        }
        return (DecimalNumber) read;
    }

    @Nullable
    public DateValue moment() {
        if (kind != Kind.MOMENT) {
            keep(Kind.MOMENT, DateValue.parse(text));
        }
        return (DateValue) read;
    }

    @Nullable
    public AddressRange address() {
        if (kind != Kind.ADDRESS) {
            keep(Kind.ADDRESS, AddressRange.parse(text));
        }
        return (AddressRange) read;
    }

    public byte @Nullable [] bytes() {
        if (kind != Kind.BYTES) {
            keep(Kind.BYTES, decoded(text));
        }
        return (byte[]) read;
    }

    /** Its six segments; null if it has fewer. */
    @Nullable
    public ArnText arn() {
        if (kind != Kind.ARN) {
            keep(Kind.ARN, ArnText.of(text));
        }
        return (ArnText) read;
    }

    private void keep(Kind as, @Nullable Object value) {
        kind = as;
        read = value;
    }

    public static byte @Nullable [] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
