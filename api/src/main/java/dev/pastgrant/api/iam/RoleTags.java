package dev.pastgrant.api.iam;

import static dev.pastgrant.api.operation.Operation.read;
import static dev.pastgrant.api.operation.Operation.write;

import dev.pastgrant.api.operation.Operation;
import dev.pastgrant.api.operation.Page;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.domain.Missing;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.role.RoleCommand;
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

    public static List<Operation<?, ?>> operations() {
        return List.of(
                write("TagRole", TagRoleRequest.class, RoleTags::tagRole),
                write("UntagRole", UntagRoleRequest.class, RoleTags::untagRole),
                read("ListRoleTags", ListRoleTagsRequest.class, RoleTags::listRoleTags));
    }

    static Plan<TagRoleResponse> tagRole(TagRoleRequest request, Requester requester) {
        Grantee role = Grantee.role(request.roleName());
        List<Tag> tags = AwsTags.read(request.tags());
        return Acknowledged.write(
                requester,
                account -> role.needs("TagRole", account).withRequestTags(tags).done(),
                List.of(role.resource()),
                new RoleCommand.TagRole(role.name(), tags),
                TagRoleResponse.builder().build());
    }

    static Plan<UntagRoleResponse> untagRole(UntagRoleRequest request, Requester requester) {
        Grantee role = Grantee.role(request.roleName());
        return Acknowledged.write(
                requester,
                account -> role.needs("UntagRole", account).withTagKeys(request.tagKeys()).done(),
                List.of(role.resource()),
                new RoleCommand.UntagRole(role.name(), request.tagKeys()),
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
                        view.account()
                                .roles()
                                .find(named.name())
                                .map(role ->
                                        Page.reply(
                                                role.tags().tags(),
                                                Tag::key,
                                                paging,
                                                RoleTags::listed))
                                .orElseGet(() -> new Reply.Refused<>(Missing.role(named.name()))));
    }

    private static ListRoleTagsResponse listed(Page<Tag> page) {
        return ListRoleTagsResponse.builder()
                .tags(page.items().stream().map(AwsTags::write).toList())
                .isTruncated(page.isTruncated())
                .marker(page.marker())
                .build();
    }
}
