package dev.pastgrant.api.v1.authorize;

import dev.pastgrant.domain.questions.authorize.PrincipalRef;
import java.util.Optional;

/**
 * Reads the ARNs of principals. The last one is kept, since a question is often about the same
 * principal as the question before.
 */
final class PrincipalArns {
    private String lastText = "";
    private Optional<PrincipalRef.Named> last = Optional.empty();

    Optional<PrincipalRef.Named> named(String text) {
        if (!text.equals(lastText)) {
            last = PrincipalRef.named(text);
            lastText = text;
        }
        return last;
    }
}
