package dev.pastgrant.domain.account;

import static dev.pastgrant.domain.account.Decision.accept;

import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.domain.tag.TagKeyCase;
import dev.pastgrant.domain.tag.TagRules;
import dev.pastgrant.domain.tag.Tags;
import java.util.List;

/**
 * The rules for tagging things that exist. A command has no events if the tags stay as they are.
 */
public final class TagDecider {
    private TagDecider() {}

    public static Decision tag(
            Tags present, List<Tag> added, TagKeyCase keyCase, AccountEvent tagged) {
        return TagRules.checkAdded(present, added, keyCase)
                .map(Decision::refuse)
                .orElseGet(() -> decide(present, present.with(added, keyCase), tagged));
    }

    public static Decision untag(
            Tags present, List<String> keys, TagKeyCase keyCase, AccountEvent untagged) {
        return TagRules.checkKeys(keys)
                .map(Decision::refuse)
                .orElseGet(() -> decide(present, present.without(keys, keyCase), untagged));
    }

    private static Decision decide(Tags present, Tags changed, AccountEvent event) {
        return changed.equals(present) ? accept() : accept(event);
    }
}
