package dev.pastgrant.domain.session;

import static dev.pastgrant.domain.tag.TagKeyCase.IGNORED;

import dev.pastgrant.domain.tag.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Session tags that pass on to the next role of a chain.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html#id_session-tags_role-chaining">Chaining
 *     roles with session tags</a>
 */
public final class TransitiveTags {
    private TransitiveTags() {}

    /**
     * The tags that a session inherits from the session before it; empty if there is no session
     * before it.
     */
    public static Tags inherited(@Nullable SessionGrant before) {
        if (before == null) {
            return Tags.NONE;
        }
        Set<String> keys =
                before.transitiveTagKeys().stream()
                        .map(IGNORED::identity)
                        .collect(Collectors.toSet());
        return new Tags(
                before.tags().tags().stream()
                        .filter(tag -> keys.contains(IGNORED.identity(tag.key())))
                        .toList());
    }

    /** The keys that pass on from a session: the inherited ones and those asked for. */
    public static List<String> keys(@Nullable SessionGrant before, List<String> asked) {
        List<String> keys =
                new ArrayList<>(before == null ? List.of() : before.transitiveTagKeys());
        keys.addAll(asked);
        return keys.stream().distinct().toList();
    }
}
