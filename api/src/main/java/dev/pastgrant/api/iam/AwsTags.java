package dev.pastgrant.api.iam;

import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.domain.tag.Tags;
import java.util.List;

/** Tags in AWS's shape and in ours. */
final class AwsTags {
    private AwsTags() {}

    static List<Tag> read(List<software.amazon.awssdk.services.iam.model.Tag> tags) {
        return tags.stream().map(tag -> new Tag(tag.key(), tag.value())).toList();
    }

    static List<software.amazon.awssdk.services.iam.model.Tag> write(Tags tags) {
        return tags.tags().stream().map(AwsTags::write).toList();
    }

    static software.amazon.awssdk.services.iam.model.Tag write(Tag tag) {
        return software.amazon.awssdk.services.iam.model.Tag.builder()
                .key(tag.key())
                .value(tag.value())
                .build();
    }
}
