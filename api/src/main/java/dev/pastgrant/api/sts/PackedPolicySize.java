package dev.pastgrant.api.sts;

import dev.pastgrant.domain.session.SessionCommand.AssumeRole;
import org.jspecify.annotations.Nullable;

/**
 * The percentage of the room for session policies and tags that a request takes. AWS does not
 * publish how it packs them. This is an estimate: their characters in percent of the longest
 * policy.
 */
final class PackedPolicySize {
    private static final int ROOM = 2048;
    private static final int FULL = 100;

    private PackedPolicySize() {}

    /** The percentage; null if neither policies nor tags were passed. */
    static @Nullable Integer percent(AssumeRole command) {
        int size = command.policy() == null ? 0 : command.policy().json().length();
        size += command.policyArns().stream().mapToInt(arn -> arn.text().length()).sum();
        size +=
                command.tags().stream()
                        .mapToInt(tag -> tag.key().length() + tag.value().length())
                        .sum();
        return size == 0 ? null : Math.min(FULL, Math.ceilDiv(size * FULL, ROOM));
    }
}
