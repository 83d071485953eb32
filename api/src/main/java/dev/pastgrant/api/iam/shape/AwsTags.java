package dev.pastgrant.api.iam.shape;

import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.domain.tag.Tags;
import java.util.List;

/** Converts tags between AWS's shape and ours. */
public final class AwsTags {
    private AwsTags() {}

    /** The tags that a request gives. */
    public static List<Tag> in(OperationRequest request) {
        return request.structures("Tags").stream()
                .map(tag -> new Tag(tag.text("Key"), tag.text("Value")))
                .toList();
    }

    public static List<software.amazon.awssdk.services.iam.model.Tag> write(Tags tags) {
        return tags.tags().stream().map(AwsTags::write).toList();
    }

    public static software.amazon.awssdk.services.iam.model.Tag write(Tag tag) {
        return software.amazon.awssdk.services.iam.model.Tag.builder()
                .key(tag.key())
                .value(tag.value())
                .build();
    }
}
