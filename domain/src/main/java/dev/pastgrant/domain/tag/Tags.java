package dev.pastgrant.domain.tag;

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

    public Optional<String> value(String key) {
        String identity = Tag.identity(key);
        return tags.stream()
                .filter(tag -> Tag.identity(tag.key()).equals(identity))
                .map(Tag::value)
                .findFirst();
    }

    /** These tags, with those of equal key replaced in place and new ones at the end. */
    public Tags with(List<Tag> added) {
        List<Tag> result = new ArrayList<>(tags);
        added.forEach(tag -> put(result, tag));
        return new Tags(result);
    }

    private static void put(List<Tag> tags, Tag tag) {
        for (int i = 0; i < tags.size(); i++) {
            if (Tag.identity(tags.get(i).key()).equals(Tag.identity(tag.key()))) {
                tags.set(i, tag);
                return;
            }
        }
        tags.add(tag);
    }

    public Tags without(List<String> keys) {
        Set<String> gone = keys.stream().map(Tag::identity).collect(Collectors.toSet());
        return new Tags(
                tags.stream().filter(tag -> !gone.contains(Tag.identity(tag.key()))).toList());
    }

    /** Whether two of the keys are the same but for case. */
    public static boolean hasDuplicates(List<Tag> tags) {
        Set<String> seen = new HashSet<>();
        return tags.stream().anyMatch(tag -> !seen.add(Tag.identity(tag.key())));
    }

    public int size() {
        return tags.size();
    }
}
