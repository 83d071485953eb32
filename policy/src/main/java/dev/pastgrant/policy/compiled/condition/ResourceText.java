package dev.pastgrant.policy.compiled.condition;

import dev.pastgrant.policy.compiled.request.CompiledRequest;
import dev.pastgrant.policy.compiled.text.TextBeginning;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The text of a resource, or of its beginning. It is compared as bytes if both texts are in
 * Latin-1. The patterns extend this class, which saves an object per comparison.
 */
abstract class ResourceText {
    private final String text;
    private final byte @Nullable [] octets;

    ResourceText(String text) {
        this.text = text;
        this.octets = TextBeginning.octets(text);
    }

    /** The text with which every fitting resource begins. */
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
