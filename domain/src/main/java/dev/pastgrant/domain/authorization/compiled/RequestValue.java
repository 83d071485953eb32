package dev.pastgrant.domain.authorization.compiled;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A value of a condition key as a request has it. It is read as a number, a date or an address when
 * a condition first asks for that, and once.
 */
sealed class RequestValue permits ContextEntry {
    private static final int NUMBER = 1;
    private static final int MOMENT = 2;
    private static final int ADDRESS = 4;
    private static final int BYTES = 8;
    private static final int COLONS = 16;

    private String text;
    private int read;
    private @Nullable DecimalNumber number;
    private @Nullable Moment moment;
    private @Nullable AddressRange address;
    private byte @Nullable [] bytes;
    private @Nullable ArnText arn;

    RequestValue(String text) {
        this.text = text;
    }

    /** Becomes another value; a key with a million values needs one object. */
    void become(String newText) {
        text = newText;
        read = 0;
    }

    String text() {
        return text;
    }

    @Nullable DecimalNumber number() {
        if (isFirst(NUMBER)) {
            number = DecimalNumber.parse(text);
        }
        return number;
    }

    @Nullable Moment moment() {
        if (isFirst(MOMENT)) {
            moment = Moment.parse(text);
        }
        return moment;
    }

    @Nullable AddressRange address() {
        if (isFirst(ADDRESS)) {
            address = AddressRange.parse(text);
        }
        return address;
    }

    byte @Nullable [] bytes() {
        if (isFirst(BYTES)) {
            bytes = decoded(text);
        }
        return bytes;
    }

    /** Its six segments; null if it has fewer. */
    @Nullable ArnText arn() {
        if (isFirst(COLONS)) {
            arn = ArnText.of(text);
        }
        return arn;
    }

    private boolean isFirst(int kind) {
        boolean isFirst = (read & kind) == 0;
        read |= kind;
        return isFirst;
    }

    static byte @Nullable [] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
