package dev.pastgrant.api.decision;

import dev.pastgrant.domain.decision.Whom;
import java.util.Optional;

/** Reads the ARNs of principals. Questions are often about the same one as the question before. */
final class PrincipalArns {
    private String lastText = "";
    private Optional<Whom.Named> last = Optional.empty();

    Optional<Whom.Named> named(String text) {
        if (!text.equals(lastText)) {
            last = Whom.named(text);
            lastText = text;
        }
        return last;
    }
}
