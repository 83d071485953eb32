package dev.pastgrant.policy.language;

import org.jspecify.annotations.Nullable;

/**
 * A statement of a policy.
 *
 * @param index the statement's index in the document, from 0; {@link #WHOLE_DOCUMENT} for a policy
 *     that cannot be read
 */
public record StatementReference(PolicySource policy, int index, @Nullable String sid) {
    public static final int WHOLE_DOCUMENT = -1;

    public static StatementReference unreadable(PolicySource policy) {
        return new StatementReference(policy, WHOLE_DOCUMENT, null);
    }
}
