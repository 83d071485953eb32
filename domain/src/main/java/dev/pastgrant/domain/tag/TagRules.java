package dev.pastgrant.domain.tag;

import static dev.pastgrant.domain.tag.TagKeyCase.IGNORED;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.pastgrant.domain.refusal.IamError;
import dev.pastgrant.domain.refusal.Refusal;
import java.util.List;
import java.util.Optional;

/** The rules for tags that go beyond the shape of a request. */
public final class TagRules {
    /**
     * The most ways to choose one of each group of keys that differ only in case. A permission is
     * judged for each, since condition keys ignore case.
     */
    private static final long CHOICES_MAX = 8;

    /** The beginning of the keys that only AWS sets, in any case. */
    private static final String RESERVED = "aws:";

    /** The sentence is known of AWS's other services; IAM's own is not (50 % sure). */
    private static final String RESERVED_KEY =
            "aws: prefixed tag key names are not allowed for external use.";

    private TagRules() {}

    /** The refusal of the tags of a new entity; empty if they are valid. */
    public static Optional<Refusal> check(List<Tag> tags, TagKeyCase keyCase) {
        return checkAdded(Tags.NONE, tags, keyCase);
    }

    /** The refusal of adding tags to those that an entity has; empty if they may be added. */
    public static Optional<Refusal> checkAdded(Tags present, List<Tag> added, TagKeyCase keyCase) {
        if (added.isEmpty()) {
            return Optional.empty();
        }
        if (Tags.hasDuplicates(added, keyCase)) {
            return Optional.of(Refusal.invalidInput(duplicates(keyCase)));
        }
        Optional<Refusal> reserved = checkKeys(added.stream().map(Tag::key).toList());
        if (reserved.isPresent()) {
            return reserved;
        }
        Tags all = present.with(added, keyCase);
        if (choices(all) > CHOICES_MAX) {
            return Optional.of(
                    Refusal.invalidInput("Too many tag keys differ from another only in case."));
        }
        return all.size() > Tags.MAX
                ? Optional.of(
                        new Refusal(
                                IamError.LIMIT_EXCEEDED,
                                "The number of tags has reached the maximum limit."))
                : Optional.empty();
    }

    /**
     * The refusal of keys that only AWS sets and removes; empty if there are none (90 % sure of
     * those to set, 65 % of those to remove).
     */
    public static Optional<Refusal> checkKeys(List<String> keys) {
        return keys.stream().anyMatch(key -> IGNORED.identity(key).startsWith(RESERVED))
                ? Optional.of(Refusal.invalidInput(RESERVED_KEY))
                : Optional.empty();
    }

    private static long choices(Tags tags) {
        return tags.tags().stream()
                .collect(groupingBy(tag -> IGNORED.identity(tag.key()), counting()))
                .values()
                .stream()
                .reduce(1L, (one, other) -> Math.min(one * other, Tags.MAX));
    }

    private static String duplicates(TagKeyCase keyCase) {
        return switch (keyCase) {
            case IGNORED ->
                    "Duplicate tag keys found. Please note that Tag keys are case insensitive.";
            case COUNTS -> "Duplicate tag keys found.";
        };
    }
}
