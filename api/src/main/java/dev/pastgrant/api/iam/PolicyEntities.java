package dev.pastgrant.api.iam;

import static dev.pastgrant.api.operation.ServedOperation.read;

import dev.pastgrant.api.operation.Page;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.NoSuchEntity;
import dev.pastgrant.domain.account.policy.Grants;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.identity.Entity;
import dev.pastgrant.policy.id.Arn;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.iam.model.EntityType;
import software.amazon.awssdk.services.iam.model.ListEntitiesForPolicyRequest;
import software.amazon.awssdk.services.iam.model.ListEntitiesForPolicyResponse;
import software.amazon.awssdk.services.iam.model.PolicyGroup;
import software.amazon.awssdk.services.iam.model.PolicyRole;
import software.amazon.awssdk.services.iam.model.PolicyUsageType;
import software.amazon.awssdk.services.iam.model.PolicyUser;

/** The users, groups and roles that a managed policy is attached to or bounds. */
public final class PolicyEntities {
    private PolicyEntities() {}

    public static List<ServedOperation<?, ?>> operations() {
        return List.of(
                read(
                        "ListEntitiesForPolicy",
                        ListEntitiesForPolicyRequest.class,
                        PolicyEntities::listEntitiesForPolicy));
    }

    /** A user, group or role, and what it is granted. */
    private record Candidate(EntityType type, Entity entity, Grants grants) {
        /** By kind, then name, so that pages go across the kinds. */
        String key() {
            return type + "/" + entity.name().key();
        }

        boolean isAsked(ListEntitiesForPolicyRequest request, Arn policy) {
            return (request.entityFilter() == null || request.entityFilter() == type)
                    && (request.pathPrefix() == null
                            || entity.path().text().startsWith(request.pathPrefix()))
                    && (attaches(request, policy) || isBounded(request, policy));
        }

        private boolean attaches(ListEntitiesForPolicyRequest request, Arn policy) {
            return request.policyUsageFilter() != PolicyUsageType.PERMISSIONS_BOUNDARY
                    && grants.attached().contains(policy);
        }

        private boolean isBounded(ListEntitiesForPolicyRequest request, Arn policy) {
            return request.policyUsageFilter() != PolicyUsageType.PERMISSIONS_POLICY
                    && policy.equals(grants.boundary());
        }
    }

    static Plan<ListEntitiesForPolicyResponse> listEntitiesForPolicy(
            ListEntitiesForPolicyRequest request, Requester requester) {
        Page.Request paging = new Page.Request(request.maxItems(), request.marker(), requester);
        return NamedPolicy.read(
                "ListEntitiesForPolicy",
                request.policyArn(),
                requester,
                (account, arn) -> list(account, arn, request, paging));
    }

    private static Reply<ListEntitiesForPolicyResponse> list(
            Account account, Arn arn, ListEntitiesForPolicyRequest request, Page.Request paging) {
        if (account.policy(arn).isEmpty()) {
            return new Reply.Refused<>(NoSuchEntity.policy(arn));
        }
        List<Candidate> found =
                candidates(account).filter(candidate -> candidate.isAsked(request, arn)).toList();
        return Page.reply(found, Candidate::key, paging, PolicyEntities::listed);
    }

    private static Stream<Candidate> candidates(Account account) {
        return Stream.of(
                        account.users().byId().values().stream()
                                .map(user -> new Candidate(EntityType.USER, user, user.grants())),
                        account.groups().byId().values().stream()
                                .map(group ->
                                        new Candidate(EntityType.GROUP, group, group.grants())),
                        account.roles().byId().values().stream()
                                .map(role -> new Candidate(EntityType.ROLE, role, role.grants())))
                .flatMap(candidates -> candidates);
    }

    private static ListEntitiesForPolicyResponse listed(Page<Candidate> page) {
        return ListEntitiesForPolicyResponse.builder()
                .policyUsers(of(EntityType.USER, page, PolicyEntities::user))
                .policyGroups(of(EntityType.GROUP, page, PolicyEntities::group))
                .policyRoles(of(EntityType.ROLE, page, PolicyEntities::role))
                .isTruncated(page.isTruncated())
                .marker(page.marker())
                .build();
    }

    private static <T> List<T> of(
            EntityType type, Page<Candidate> page, Function<Entity, T> shape) {
        return page.items().stream()
                .filter(item -> item.type() == type)
                .map(Candidate::entity)
                .map(shape)
                .toList();
    }

    private static PolicyUser user(Entity user) {
        return PolicyUser.builder().userName(user.name().text()).userId(user.id().text()).build();
    }

    private static PolicyGroup group(Entity group) {
        return PolicyGroup.builder()
                .groupName(group.name().text())
                .groupId(group.id().text())
                .build();
    }

    private static PolicyRole role(Entity role) {
        return PolicyRole.builder().roleName(role.name().text()).roleId(role.id().text()).build();
    }
}
