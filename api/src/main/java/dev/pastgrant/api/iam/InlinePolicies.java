package dev.pastgrant.api.iam;

import static dev.pastgrant.api.operation.ServedOperation.read;
import static dev.pastgrant.api.operation.ServedOperation.write;

import dev.pastgrant.api.operation.Page;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.NoSuchEntity;
import dev.pastgrant.domain.account.policy.GrantCommand.DeleteInlinePolicy;
import dev.pastgrant.domain.account.policy.GrantCommand.PutInlinePolicy;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.policy.language.PolicyText;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.iam.model.DeleteGroupPolicyRequest;
import software.amazon.awssdk.services.iam.model.DeleteGroupPolicyResponse;
import software.amazon.awssdk.services.iam.model.DeleteRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.DeleteRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.DeleteUserPolicyRequest;
import software.amazon.awssdk.services.iam.model.DeleteUserPolicyResponse;
import software.amazon.awssdk.services.iam.model.GetGroupPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetGroupPolicyResponse;
import software.amazon.awssdk.services.iam.model.GetRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.GetRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.GetUserPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetUserPolicyResponse;
import software.amazon.awssdk.services.iam.model.ListGroupPoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListGroupPoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListUserPoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListUserPoliciesResponse;
import software.amazon.awssdk.services.iam.model.PutGroupPolicyRequest;
import software.amazon.awssdk.services.iam.model.PutGroupPolicyResponse;
import software.amazon.awssdk.services.iam.model.PutRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.PutRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.PutUserPolicyRequest;
import software.amazon.awssdk.services.iam.model.PutUserPolicyResponse;

/** The policies that users, groups and roles have of their own. */
public final class InlinePolicies {
    private InlinePolicies() {}

    /** The operations: four, each for users, groups and roles. */
    public static List<ServedOperation<?, ?>> operations() {
        return List.of(
                write("PutUserPolicy", PutUserPolicyRequest.class, InlinePolicies::put),
                write("PutGroupPolicy", PutGroupPolicyRequest.class, InlinePolicies::put),
                write("PutRolePolicy", PutRolePolicyRequest.class, InlinePolicies::put),
                read("GetUserPolicy", GetUserPolicyRequest.class, InlinePolicies::get),
                read("GetGroupPolicy", GetGroupPolicyRequest.class, InlinePolicies::get),
                read("GetRolePolicy", GetRolePolicyRequest.class, InlinePolicies::get),
                write("DeleteUserPolicy", DeleteUserPolicyRequest.class, InlinePolicies::delete),
                write("DeleteGroupPolicy", DeleteGroupPolicyRequest.class, InlinePolicies::delete),
                write("DeleteRolePolicy", DeleteRolePolicyRequest.class, InlinePolicies::delete),
                read("ListUserPolicies", ListUserPoliciesRequest.class, InlinePolicies::list),
                read("ListGroupPolicies", ListGroupPoliciesRequest.class, InlinePolicies::list),
                read("ListRolePolicies", ListRolePoliciesRequest.class, InlinePolicies::list));
    }

    static Plan<PutUserPolicyResponse> put(PutUserPolicyRequest request, Requester requester) {
        return put(
                Grantee.user(request.userName()),
                request.policyName(),
                request.policyDocument(),
                requester,
                PutUserPolicyResponse.builder().build());
    }

    static Plan<PutGroupPolicyResponse> put(PutGroupPolicyRequest request, Requester requester) {
        return put(
                Grantee.group(request.groupName()),
                request.policyName(),
                request.policyDocument(),
                requester,
                PutGroupPolicyResponse.builder().build());
    }

    static Plan<PutRolePolicyResponse> put(PutRolePolicyRequest request, Requester requester) {
        return put(
                Grantee.role(request.roleName()),
                request.policyName(),
                request.policyDocument(),
                requester,
                PutRolePolicyResponse.builder().build());
    }

    private static <R> Plan<R> put(
            Grantee grantee, String policy, String document, Requester requester, R response) {
        return EmptyAnswer.write(
                requester,
                account -> grantee.needsBounded("Put%sPolicy", account).done(),
                List.of(grantee.resource(), PolicyName.resource(policy)),
                new PutInlinePolicy(
                        grantee.kind(), grantee.name(), policy, new PolicyText(document)),
                response);
    }

    static Plan<GetUserPolicyResponse> get(GetUserPolicyRequest request, Requester requester) {
        return get(
                Grantee.user(request.userName()),
                request.policyName(),
                requester,
                found ->
                        GetUserPolicyResponse.builder()
                                .userName(found.grantee())
                                .policyName(found.policy())
                                .policyDocument(found.document())
                                .build());
    }

    static Plan<GetGroupPolicyResponse> get(GetGroupPolicyRequest request, Requester requester) {
        return get(
                Grantee.group(request.groupName()),
                request.policyName(),
                requester,
                found ->
                        GetGroupPolicyResponse.builder()
                                .groupName(found.grantee())
                                .policyName(found.policy())
                                .policyDocument(found.document())
                                .build());
    }

    static Plan<GetRolePolicyResponse> get(GetRolePolicyRequest request, Requester requester) {
        return get(
                Grantee.role(request.roleName()),
                request.policyName(),
                requester,
                found ->
                        GetRolePolicyResponse.builder()
                                .roleName(found.grantee())
                                .policyName(found.policy())
                                .policyDocument(found.document())
                                .build());
    }

    /** An inline policy, whose it is, and its document as responses carry it. */
    private record Found(String grantee, String policy, String document) {}

    private static <R> Plan<R> get(
            Grantee grantee, String policy, Requester requester, Function<Found, R> response) {
        return Plan.read(
                requester,
                account -> grantee.needs("Get%sPolicy", account).done(),
                view ->
                        grantee.reply(
                                view.account(),
                                (name, grants) -> {
                                    PolicyText document = grants.inline().get(policy);
                                    return document == null
                                            ? new Reply.Refused<>(
                                                    NoSuchEntity.inlinePolicy(
                                                            grantee.kind(), policy))
                                            : Reply.Answered.of(
                                                    response.apply(
                                                            new Found(
                                                                    name.text(),
                                                                    policy,
                                                                    EncodedPolicy.of(document))));
                                }));
    }

    static Plan<DeleteUserPolicyResponse> delete(
            DeleteUserPolicyRequest request, Requester requester) {
        return delete(
                Grantee.user(request.userName()),
                request.policyName(),
                requester,
                DeleteUserPolicyResponse.builder().build());
    }

    static Plan<DeleteGroupPolicyResponse> delete(
            DeleteGroupPolicyRequest request, Requester requester) {
        return delete(
                Grantee.group(request.groupName()),
                request.policyName(),
                requester,
                DeleteGroupPolicyResponse.builder().build());
    }

    static Plan<DeleteRolePolicyResponse> delete(
            DeleteRolePolicyRequest request, Requester requester) {
        return delete(
                Grantee.role(request.roleName()),
                request.policyName(),
                requester,
                DeleteRolePolicyResponse.builder().build());
    }

    private static <R> Plan<R> delete(
            Grantee grantee, String policy, Requester requester, R response) {
        return EmptyAnswer.write(
                requester,
                account -> grantee.needsBounded("Delete%sPolicy", account).done(),
                List.of(grantee.resource(), PolicyName.resource(policy)),
                new DeleteInlinePolicy(grantee.kind(), grantee.name(), policy),
                response);
    }

    static Plan<ListUserPoliciesResponse> list(
            ListUserPoliciesRequest request, Requester requester) {
        return list(
                Grantee.user(request.userName()),
                new Page.Request(request.maxItems(), request.marker(), requester),
                requester,
                page ->
                        ListUserPoliciesResponse.builder()
                                .policyNames(page.items())
                                .isTruncated(page.isTruncated())
                                .marker(page.marker())
                                .build());
    }

    static Plan<ListGroupPoliciesResponse> list(
            ListGroupPoliciesRequest request, Requester requester) {
        return list(
                Grantee.group(request.groupName()),
                new Page.Request(request.maxItems(), request.marker(), requester),
                requester,
                page ->
                        ListGroupPoliciesResponse.builder()
                                .policyNames(page.items())
                                .isTruncated(page.isTruncated())
                                .marker(page.marker())
                                .build());
    }

    static Plan<ListRolePoliciesResponse> list(
            ListRolePoliciesRequest request, Requester requester) {
        return list(
                Grantee.role(request.roleName()),
                new Page.Request(request.maxItems(), request.marker(), requester),
                requester,
                page ->
                        ListRolePoliciesResponse.builder()
                                .policyNames(page.items())
                                .isTruncated(page.isTruncated())
                                .marker(page.marker())
                                .build());
    }

    private static <R> Plan<R> list(
            Grantee grantee,
            Page.Request paging,
            Requester requester,
            Function<Page<String>, R> response) {
        return Plan.read(
                requester,
                account -> grantee.needs("List%sPolicies", account).done(),
                view ->
                        grantee.reply(
                                view.account(),
                                (_, grants) ->
                                        Page.reply(
                                                List.copyOf(grants.inline().keySet()),
                                                name -> name,
                                                paging,
                                                response)));
    }
}
