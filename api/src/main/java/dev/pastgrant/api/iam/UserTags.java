package dev.pastgrant.api.iam;

import static dev.pastgrant.api.operation.ServedOperation.read;
import static dev.pastgrant.api.operation.ServedOperation.write;

import dev.pastgrant.api.operation.Page;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.user.UserCommand;
import dev.pastgrant.domain.tag.Tag;
import java.util.List;
import software.amazon.awssdk.services.iam.model.ListUserTagsRequest;
import software.amazon.awssdk.services.iam.model.ListUserTagsResponse;
import software.amazon.awssdk.services.iam.model.TagUserRequest;
import software.amazon.awssdk.services.iam.model.TagUserResponse;
import software.amazon.awssdk.services.iam.model.UntagUserRequest;
import software.amazon.awssdk.services.iam.model.UntagUserResponse;

/** The tags of users. */
public final class UserTags {
    private UserTags() {}

    public static List<ServedOperation<?, ?>> operations() {
        return List.of(
                write("TagUser", TagUserRequest.class, UserTags::tagUser),
                write("UntagUser", UntagUserRequest.class, UserTags::untagUser),
                read("ListUserTags", ListUserTagsRequest.class, UserTags::listUserTags));
    }

    static Plan<TagUserResponse> tagUser(TagUserRequest request, Requester requester) {
        return Tagging.tag(
                Grantee.user(request.userName()),
                request.tags(),
                requester,
                UserCommand.TagUser::new,
                TagUserResponse.builder().build());
    }

    static Plan<UntagUserResponse> untagUser(UntagUserRequest request, Requester requester) {
        return Tagging.untag(
                Grantee.user(request.userName()),
                request.tagKeys(),
                requester,
                UserCommand.UntagUser::new,
                UntagUserResponse.builder().build());
    }

    static Plan<ListUserTagsResponse> listUserTags(
            ListUserTagsRequest request, Requester requester) {
        Grantee named = Grantee.user(request.userName());
        Page.Request paging = new Page.Request(request.maxItems(), request.marker(), requester);
        return Plan.read(
                requester,
                account -> named.needs("ListUserTags", account).done(),
                view ->
                        named.reply(
                                view.account().users(),
                                user ->
                                        Page.reply(
                                                user.tags().tags(),
                                                Tag::key,
                                                paging,
                                                UserTags::listed)));
    }

    private static ListUserTagsResponse listed(Page<Tag> page) {
        return ListUserTagsResponse.builder()
                .tags(page.items().stream().map(AwsTags::write).toList())
                .isTruncated(page.isTruncated())
                .marker(page.marker())
                .build();
    }
}
