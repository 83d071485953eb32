package dev.pastgrant.api.iam.details;

import dev.pastgrant.api.iam.group.GroupShape;
import dev.pastgrant.api.iam.instanceprofile.InstanceProfileShape;
import dev.pastgrant.api.iam.policy.ManagedPolicyShape;
import dev.pastgrant.api.iam.policy.PolicyVersionShape;
import dev.pastgrant.api.iam.role.RoleShape;
import dev.pastgrant.api.iam.shape.UserShape;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.group.Group;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfile;
import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.domain.call.View;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.projections.lastused.RoleUses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.iam.model.GroupDetail;
import software.amazon.awssdk.services.iam.model.ManagedPolicyDetail;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.RoleDetail;
import software.amazon.awssdk.services.iam.model.UserDetail;

/** The entries of a page in AWS's shapes, by kind. */
final class DetailShapes {
    private final Account account;
    private final OperationRequest request;
    private final RoleUses roleUses;
    private final Map<UniqueId, List<InstanceProfile>> profilesByRole = new HashMap<>();

    DetailShapes(View view, OperationRequest request, RoleUses roleUses) {
        this.account = view.account();
        this.request = request;
        this.roleUses = roleUses;
    }

    List<UserDetail> users(List<Detail> page) {
        return only(Detail.OfUser.class, page, each -> detail(each.user()));
    }

    List<GroupDetail> groups(List<Detail> page) {
        return only(Detail.OfGroup.class, page, each -> detail(each.group()));
    }

    List<RoleDetail> roles(List<Detail> page) {
        if (page.stream().anyMatch(Detail.OfRole.class::isInstance)) {
            account.resources()
                    .instanceProfiles()
                    .sorted()
                    .forEach(profile ->
                            profile.roles().forEach(role -> profilesOf(role).add(profile)));
        }
        return only(Detail.OfRole.class, page, each -> detail(each.role()));
    }

    private List<InstanceProfile> profilesOf(UniqueId role) {
        return profilesByRole.computeIfAbsent(role, _ -> new ArrayList<>());
    }

    List<ManagedPolicyDetail> policies(List<Detail> page) {
        return only(Detail.OfPolicy.class, page, this::detail);
    }

    private static <D extends Detail, T> List<T> only(
            Class<D> kind, List<Detail> page, Function<D, T> shape) {
        return page.stream().filter(kind::isInstance).map(kind::cast).map(shape).toList();
    }

    private UserDetail detail(User user) {
        var shape = UserShape.of(account, user);
        return UserDetail.builder()
                .path(shape.path())
                .userName(shape.userName())
                .userId(shape.userId())
                .arn(shape.arn())
                .createDate(shape.createDate())
                .userPolicyList(GrantsShape.inline(user.grants()))
                .groupList(
                        user.groups().stream()
                                .map(group -> account.groups().existing(group).name())
                                .sorted()
                                .map(name -> name.text())
                                .toList())
                .attachedManagedPolicies(GrantsShape.attached(user.grants()))
                .permissionsBoundary(shape.permissionsBoundary())
                .tags(shape.tags())
                .build();
    }

    private GroupDetail detail(Group group) {
        var shape = GroupShape.of(account, group);
        return GroupDetail.builder()
                .path(shape.path())
                .groupName(shape.groupName())
                .groupId(shape.groupId())
                .arn(shape.arn())
                .createDate(shape.createDate())
                .groupPolicyList(GrantsShape.inline(group.grants()))
                .attachedManagedPolicies(GrantsShape.attached(group.grants()))
                .build();
    }

    private RoleDetail detail(Role role) {
        var shape = RoleShape.of(account, role, roleUses, request);
        return RoleDetail.builder()
                .path(shape.path())
                .roleName(shape.roleName())
                .roleId(shape.roleId())
                .arn(shape.arn())
                .createDate(shape.createDate())
                .assumeRolePolicyDocument(shape.assumeRolePolicyDocument())
                .instanceProfileList(
                        profilesOf(role.id()).stream()
                                .map(each -> InstanceProfileShape.listed(account, each))
                                .toList())
                .rolePolicyList(GrantsShape.inline(role.grants()))
                .attachedManagedPolicies(GrantsShape.attached(role.grants()))
                .permissionsBoundary(shape.permissionsBoundary())
                .tags(shape.tags())
                .roleLastUsed(shape.roleLastUsed())
                .build();
    }

    private ManagedPolicyDetail detail(Detail.OfPolicy each) {
        Policy shape = ManagedPolicyShape.of(account, each.policy());
        return ManagedPolicyDetail.builder()
                .policyName(shape.policyName())
                .policyId(shape.policyId())
                .arn(each.arn().text())
                .path(shape.path())
                .defaultVersionId(shape.defaultVersionId())
                .attachmentCount(shape.attachmentCount())
                .permissionsBoundaryUsageCount(shape.permissionsBoundaryUsageCount())
                .isAttachable(shape.isAttachable())
                .description(shape.description())
                .createDate(shape.createDate())
                .updateDate(shape.updateDate())
                .policyVersionList(PolicyVersionShape.newestFirst(each.policy()))
                .build();
    }
}
