package dev.pastgrant.api.iam.policy;

import static dev.pastgrant.api.operation.OperationRows.IAM;

import dev.pastgrant.api.iam.named.Grantees;
import dev.pastgrant.api.iam.named.RequestedPath;
import dev.pastgrant.api.operation.Listing;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.policy.Grants;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.identity.Entity;
import dev.pastgrant.policy.id.Arn;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.PolicyGroup;
import software.amazon.awssdk.services.iam.model.PolicyRole;
import software.amazon.awssdk.services.iam.model.PolicyUsageType;
import software.amazon.awssdk.services.iam.model.PolicyUser;

/** The users, groups and roles that a managed policy is attached to or bounds. */
public final class PolicyEntities {
    private PolicyEntities() {}

    public static Stream<ServedOperation> operations() {
        return Stream.of(
                IAM.read("ListEntitiesForPolicy", NamedPolicy.ABOUT, PolicyEntities::list));
    }

    /** A user, group or role, and what it is granted. */
    private record Candidate(Grantees among, Entity entity, Grants grants) {
        /** By kind, then name, so that pages go across the kinds. */
        String key() {
            return among.title() + "/" + entity.name().key();
        }

        boolean isAsked(OperationRequest request, Arn policy) {
            String kind = request.textIfAny("EntityFilter");
            return (kind == null || kind.equals(among.title()))
                    && entity.path().text().startsWith(RequestedPath.prefix(request))
                    && isUsed(
                            policy,
                            PolicyUsageType.fromValue(request.textIfAny("PolicyUsageFilter")));
        }

        private boolean isUsed(Arn policy, @Nullable PolicyUsageType use) {
            return (use != PolicyUsageType.PERMISSIONS_BOUNDARY
                            && grants.attached().contains(policy))
                    || (use != PolicyUsageType.PERMISSIONS_POLICY
                            && policy.equals(grants.boundary()));
        }
    }

    private static Plan<SdkPojo> list(OperationRequest request, NamedPolicy of) {
        return request.read(view ->
                view.policy(of.arn()).isEmpty()
                        ? new Reply.Refused<>(of.missing())
                        : reply(request, view.account(), of.arn()));
    }

    private static Reply<SdkPojo> reply(OperationRequest request, Account account, Arn policy) {
        return new Listing<>(
                        candidates(account)
                                .filter(candidate -> candidate.isAsked(request, policy))
                                .toList(),
                        Candidate::key)
                .reply(
                        request,
                        (response, page) ->
                                response.with(
                                                "PolicyUsers",
                                                of(Grantees.USERS, page, PolicyEntities::user))
                                        .with(
                                                "PolicyGroups",
                                                of(Grantees.GROUPS, page, PolicyEntities::group))
                                        .with(
                                                "PolicyRoles",
                                                of(Grantees.ROLES, page, PolicyEntities::role)));
    }

    private static Stream<Candidate> candidates(Account account) {
        return Stream.of(
                        account.users().byId().values().stream()
                                .map(user -> new Candidate(Grantees.USERS, user, user.grants())),
                        account.groups().byId().values().stream()
                                .map(group ->
                                        new Candidate(Grantees.GROUPS, group, group.grants())),
                        account.roles().byId().values().stream()
                                .map(role -> new Candidate(Grantees.ROLES, role, role.grants())))
                .flatMap(candidates -> candidates);
    }

    private static <T> List<T> of(Grantees kind, List<Candidate> page, Function<Entity, T> shape) {
        return page.stream()
                .filter(item -> item.among() == kind)
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
