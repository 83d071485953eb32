package dev.pastgrant.domain.authorization.compiled;

import dev.pastgrant.domain.identity.Arn;
import org.jspecify.annotations.Nullable;

/** The resource of a request, taken apart when a pattern asks for its segments. */
final class RequestedResource {
    private static final int LAST_SEGMENT = ArnText.SEGMENTS - 1;

    private final String text;
    private @Nullable ArnText arn;
    private boolean isSplit;

    RequestedResource(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Its segments; null if it is no text of six segments. */
    @Nullable ArnText arn() {
        if (!isSplit) {
            isSplit = true;
            arn = ArnText.of(text);
        }
        return arn;
    }

    /** Whether its last segment begins with this. */
    boolean endsAs(String beginning) {
        ArnText segments = arn();
        return segments != null && text.startsWith(beginning, segments.start(LAST_SEGMENT));
    }

    /** Whether it is a role that only a service of AWS can assume. */
    boolean isServiceLinkedRole() {
        return endsAs(Requester.SERVICE_LINKED) && Arn.isValid(text);
    }

    /** Whether it is the ARN of something of KMS. */
    boolean isOfKms() {
        ArnText segments = arn();
        return segments != null && Arn.isValid(text) && text.startsWith("kms:", segments.start(2));
    }
}
