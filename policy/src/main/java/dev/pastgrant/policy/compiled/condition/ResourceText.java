package dev.pastgrant.policy.compiled.condition;

import dev.pastgrant.policy.compiled.request.CompiledRequest;
import dev.pastgrant.policy.compiled.text.TextBeginning;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text that a resource is, or begins with; compared as bytes where both are in Latin-1. What is
 * compared with it extends it: one object to find instead of two.
 */
abstract class ResourceText {
    private final String text;
    private final byte @Nullable [] octets;

    ResourceText(String text) {
        this.text = text;
        this.octets = TextBeginning.octets(text);
    }

    /** The text that every resource begins with that fits. */
    public String head() {
        return text;
    }

    boolean isResourceOf(CompiledRequest request) {
        byte[] asked = request.octets();
        if (asked == null || octets == null) {
            return request.resource().equals(text);
        }
        return Arrays.equals(asked, octets);
    }

    boolean beginsResourceOf(CompiledRequest request) {
        byte[] asked = request.octets();
        if (asked == null || octets == null) {
            return request.resource().startsWith(text);
        }
        int length = octets.length;
        return asked.length >= length && Arrays.equals(asked, 0, length, octets, 0, length);
    }
}
