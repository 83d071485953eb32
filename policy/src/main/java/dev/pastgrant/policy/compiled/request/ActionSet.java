package dev.pastgrant.policy.compiled.request;

import dev.pastgrant.policy.compiled.text.SymbolPattern;
import dev.pastgrant.policy.language.Statement.Entries;
import java.util.Locale;

/**
 * The actions that a statement covers. {@code CompiledPolicy} asks once for each action and
 * document whether the set contains the action.
 */
public final class ActionSet {
    private static final String ANYTHING = "*";

    private final boolean inverted;
    private final Pattern[] patterns;

    public ActionSet(Entries actions) {
        this.inverted = actions.inverted();
        this.patterns = actions.patterns().stream().map(Pattern::of).toArray(Pattern[]::new);
    }

    public boolean contains(RequestAction action) {
        for (Pattern pattern : patterns) {
            if (pattern.covers(action)) {
                return !inverted;
            }
        }
        return inverted;
    }

    /**
     * One pattern. In the service prefix, the only wildcard is a star that stands alone.
     *
     * @param service the prefix; empty for a pattern of everything
     * @param name the name, in lower case
     */
    private record Pattern(
            boolean isAnything, boolean isQualified, String service, SymbolPattern name) {
        static Pattern of(String text) {
            int colon = text.indexOf(':');
            return new Pattern(
                    text.equals(ANYTHING),
                    colon >= 0,
                    text.substring(0, Math.max(colon, 0)),
                    new SymbolPattern(
                            SymbolPattern.symbols(
                                    text.substring(colon + 1).toLowerCase(Locale.ROOT))));
        }

        boolean covers(RequestAction action) {
            return isAnything
                    || (isQualified
                            && action.isQualified()
                            && (isOfAnyService() || service.equalsIgnoreCase(action.service()))
                            && name.matches(action.name(), 0, action.name().length()));
        }

        private boolean isOfAnyService() {
            return service.equals(ANYTHING);
        }
    }
}
