package dev.pastgrant.domain.tag;

import dev.pastgrant.domain.refusal.IamError;
import dev.pastgrant.domain.refusal.Refusal;
import java.util.List;
import java.util.Optional;

/** The rules for tags that the shape of a request cannot say. */
public final class TagRules {
    private TagRules() {}

    /** What is wrong with the tags of a new entity, if anything. */
    public static Optional<Refusal> check(List<Tag> tags, TagKeyCase keyCase) {
        return checkAdded(Tags.NONE, tags, keyCase);
    }

    /** What is wrong with adding tags to those that an entity has, if anything. */
    public static Optional<Refusal> checkAdded(Tags present, List<Tag> added, TagKeyCase keyCase) {
        if (added.isEmpty()) {
            return Optional.empty();
        }
        if (Tags.hasDuplicates(added, keyCase)) {
            return Optional.of(Refusal.invalidInput(duplicates(keyCase)));
        }
        return present.with(added, keyCase).size() > Tags.MAX
                ? Optional.of(
                        new Refusal(
                                IamError.LIMIT_EXCEEDED,
                                "The number of tags has reached the maximum limit."))
                : Optional.empty();
    }

    private static String duplicates(TagKeyCase keyCase) {
        return switch (keyCase) {
            case IGNORED ->
                    "Duplicate tag keys found. Please note that Tag keys are case insensitive.";
            case COUNTS -> "Duplicate tag keys found.";
        };
    }
}
