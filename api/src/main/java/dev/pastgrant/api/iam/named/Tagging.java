package dev.pastgrant.api.iam.named;

import static dev.pastgrant.api.operation.OperationRows.IAM;

import dev.pastgrant.api.iam.shape.AwsTags;
import dev.pastgrant.api.operation.About;
import dev.pastgrant.api.operation.Listing;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.request.Requirement;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The operations that set, remove and list the tags of one kind of things.
 *
 * @param title the word for the kind in names, such as {@code User}
 */
public record Tagging<T extends Tagged>(
        String title,
        About<T> about,
        BiFunction<T, List<Tag>, AccountCommand> tag,
        BiFunction<T, List<String>, AccountCommand> untag) {
    public Stream<ServedOperation> operations() {
        return Stream.of(
                IAM.change(
                        "Tag" + title,
                        about.needing(
                                (needs, request) -> needs.withRequestTags(AwsTags.in(request))),
                        (request, named) -> tag.apply(named, AwsTags.in(request))),
                IAM.change(
                        "Untag" + title,
                        about.needing(
                                (needs, request) -> needs.withTagKeys(request.texts("TagKeys"))),
                        (request, named) -> untag.apply(named, request.texts("TagKeys"))),
                IAM.read("List" + title + "Tags", about, Tagging::list));
    }

    private static Plan<SdkPojo> list(OperationRequest request, Tagged named) {
        return request.read(view ->
                named.tags(view)
                        .map(tags ->
                                new Listing<>(tags.tags(), Tag::key)
                                        .reply(request, "Tags", AwsTags::write))
                        .orElseGet(() -> new Reply.Refused<>(named.missing())));
    }

    /**
     * The permissions to create a thing. Tags from the start also need the permission to tag it.
     *
     * @param boundary the permissions boundary that it gets from the start; null if it gets no
     *     boundary
     */
    public static List<Requirement> needsToCreate(
            String title, Arn arn, OperationRequest request, @Nullable String boundary) {
        List<Tag> tags = request.mayHave("Tags") ? AwsTags.in(request) : List.of();
        List<Requirement> create =
                request.permission(arn)
                        .withRequestTags(tags)
                        .with("iam:PermissionsBoundary", boundary)
                        .all();
        if (tags.isEmpty()) {
            return create;
        }
        List<Requirement> tag =
                RequirementBuilder.permission("iam:Tag" + title, arn).withRequestTags(tags).all();
        return Stream.concat(create.stream(), tag.stream()).toList();
    }
}
