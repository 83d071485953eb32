package dev.pastgrant.api.iam;

import static dev.pastgrant.api.operation.ServedOperation.read;
import static dev.pastgrant.api.operation.ServedOperation.write;

import dev.pastgrant.api.operation.Page;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.role.RoleCommand;
import dev.pastgrant.domain.tag.Tag;
import java.util.List;
import software.amazon.awssdk.services.iam.model.ListRoleTagsRequest;
import software.amazon.awssdk.services.iam.model.ListRoleTagsResponse;
import software.amazon.awssdk.services.iam.model.TagRoleRequest;
import software.amazon.awssdk.services.iam.model.TagRoleResponse;
import software.amazon.awssdk.services.iam.model.UntagRoleRequest;
import software.amazon.awssdk.services.iam.model.UntagRoleResponse;

/** The tags of roles. */
public final class RoleTags {
    private RoleTags() {}

    public static List<ServedOperation<?, ?>> operations() {
        return List.of(
                write("TagRole", TagRoleRequest.class, RoleTags::tagRole),
                write("UntagRole", UntagRoleRequest.class, RoleTags::untagRole),
                read("ListRoleTags", ListRoleTagsRequest.class, RoleTags::listRoleTags));
    }

    static Plan<TagRoleResponse> tagRole(TagRoleRequest request, Requester requester) {
        return Tagging.tag(
                Grantee.role(request.roleName()),
                request.tags(),
                requester,
                RoleCommand.TagRole::new,
                TagRoleResponse.builder().build());
    }

    static Plan<UntagRoleResponse> untagRole(UntagRoleRequest request, Requester requester) {
        return Tagging.untag(
                Grantee.role(request.roleName()),
                request.tagKeys(),
                requester,
                RoleCommand.UntagRole::new,
                UntagRoleResponse.builder().build());
    }

    static Plan<ListRoleTagsResponse> listRoleTags(
            ListRoleTagsRequest request, Requester requester) {
        Grantee named = Grantee.role(request.roleName());
        Page.Request paging = new Page.Request(request.maxItems(), request.marker(), requester);
        return Plan.read(
                requester,
                account -> named.needs("ListRoleTags", account).done(),
                view ->
                        named.reply(
                                view.account().roles(),
                                role ->
                                        Page.reply(
                                                role.tags().tags(),
                                                Tag::key,
                                                paging,
                                                RoleTags::listed)));
    }

    private static ListRoleTagsResponse listed(Page<Tag> page) {
        return ListRoleTagsResponse.builder()
                .tags(page.items().stream().map(AwsTags::write).toList())
                .isTruncated(page.isTruncated())
                .marker(page.marker())
                .build();
    }
}
