package dev.pastgrant.domain.tag;

import static dev.pastgrant.domain.tag.TagKeyCase.IGNORED;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The tags of one entity, in the order they were first set. */
public record Tags(List<Tag> tags) {
    /** IAM's quota "tags per entity". */
    public static final int MAX = 50;

    public static final Tags NONE = new Tags(List.of());

    public Tags {
        tags = List.copyOf(tags);
    }

    /** The value of a key, without regard to its case. */
    public Optional<String> value(String key) {
        String identity = IGNORED.identity(key);
        return tags.stream()
                .filter(tag -> IGNORED.identity(tag.key()).equals(identity))
                .map(Tag::value)
                .findFirst();
    }

    /**
     * These tags with some added. A tag of the same key is replaced in its place; a new one goes to
     * the end.
     */
    public Tags with(List<Tag> added, TagKeyCase keyCase) {
        List<Tag> result = new ArrayList<>(tags);
        added.forEach(tag -> put(result, tag, keyCase));
        return new Tags(result);
    }

    private static void put(List<Tag> tags, Tag tag, TagKeyCase keyCase) {
        String identity = keyCase.identity(tag.key());
        for (int i = 0; i < tags.size(); i++) {
            if (keyCase.identity(tags.get(i).key()).equals(identity)) {
                tags.set(i, tag);
                return;
            }
        }
        tags.add(tag);
    }

    public Tags without(List<String> keys, TagKeyCase keyCase) {
        Set<String> gone = keys.stream().map(keyCase::identity).collect(Collectors.toSet());
        return new Tags(
                tags.stream().filter(tag -> !gone.contains(keyCase.identity(tag.key()))).toList());
    }

    static boolean hasDuplicates(List<Tag> tags, TagKeyCase keyCase) {
        Set<String> seen = new HashSet<>();
        return tags.stream().anyMatch(tag -> !seen.add(keyCase.identity(tag.key())));
    }

    public int size() {
        return tags.size();
    }
}
