package dev.pastgrant.api.iam;

import static dev.pastgrant.api.operation.ServedOperation.read;
import static dev.pastgrant.api.operation.ServedOperation.write;

import dev.pastgrant.api.operation.Page;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.policy.GrantCommand;
import dev.pastgrant.domain.account.policy.GrantCommand.AttachPolicy;
import dev.pastgrant.domain.account.policy.GrantCommand.DetachPolicy;
import dev.pastgrant.policy.id.Arn;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.AttachGroupPolicyRequest;
import software.amazon.awssdk.services.iam.model.AttachGroupPolicyResponse;
import software.amazon.awssdk.services.iam.model.AttachRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.AttachRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.AttachUserPolicyRequest;
import software.amazon.awssdk.services.iam.model.AttachUserPolicyResponse;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.DetachGroupPolicyRequest;
import software.amazon.awssdk.services.iam.model.DetachGroupPolicyResponse;
import software.amazon.awssdk.services.iam.model.DetachRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.DetachRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.DetachUserPolicyRequest;
import software.amazon.awssdk.services.iam.model.DetachUserPolicyResponse;
import software.amazon.awssdk.services.iam.model.ListAttachedGroupPoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListAttachedGroupPoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListAttachedUserPoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListAttachedUserPoliciesResponse;

/** The managed policies that users, groups and roles have attached. */
public final class AttachedPolicies {
    private AttachedPolicies() {}

    /** The operations: three, each for users, groups and roles. */
    public static List<ServedOperation<?, ?>> operations() {
        return List.of(
                write("AttachUserPolicy", AttachUserPolicyRequest.class, AttachedPolicies::attach),
                write(
                        "AttachGroupPolicy",
                        AttachGroupPolicyRequest.class,
                        AttachedPolicies::attach),
                write("AttachRolePolicy", AttachRolePolicyRequest.class, AttachedPolicies::attach),
                write("DetachUserPolicy", DetachUserPolicyRequest.class, AttachedPolicies::detach),
                write(
                        "DetachGroupPolicy",
                        DetachGroupPolicyRequest.class,
                        AttachedPolicies::detach),
                write("DetachRolePolicy", DetachRolePolicyRequest.class, AttachedPolicies::detach),
                read(
                        "ListAttachedUserPolicies",
                        ListAttachedUserPoliciesRequest.class,
                        AttachedPolicies::list),
                read(
                        "ListAttachedGroupPolicies",
                        ListAttachedGroupPoliciesRequest.class,
                        AttachedPolicies::list),
                read(
                        "ListAttachedRolePolicies",
                        ListAttachedRolePoliciesRequest.class,
                        AttachedPolicies::list));
    }

    static Plan<AttachUserPolicyResponse> attach(
            AttachUserPolicyRequest request, Requester requester) {
        return attach(
                Grantee.user(request.userName()),
                request.policyArn(),
                requester,
                AttachUserPolicyResponse.builder().build());
    }

    static Plan<AttachGroupPolicyResponse> attach(
            AttachGroupPolicyRequest request, Requester requester) {
        return attach(
                Grantee.group(request.groupName()),
                request.policyArn(),
                requester,
                AttachGroupPolicyResponse.builder().build());
    }

    static Plan<AttachRolePolicyResponse> attach(
            AttachRolePolicyRequest request, Requester requester) {
        return attach(
                Grantee.role(request.roleName()),
                request.policyArn(),
                requester,
                AttachRolePolicyResponse.builder().build());
    }

    private static <R> Plan<R> attach(
            Grantee grantee, String policy, Requester requester, R response) {
        return change(
                grantee,
                "Attach%sPolicy",
                policy,
                requester,
                arn -> new AttachPolicy(grantee.kind(), grantee.name(), arn),
                response);
    }

    static Plan<DetachUserPolicyResponse> detach(
            DetachUserPolicyRequest request, Requester requester) {
        return detach(
                Grantee.user(request.userName()),
                request.policyArn(),
                requester,
                DetachUserPolicyResponse.builder().build());
    }

    static Plan<DetachGroupPolicyResponse> detach(
            DetachGroupPolicyRequest request, Requester requester) {
        return detach(
                Grantee.group(request.groupName()),
                request.policyArn(),
                requester,
                DetachGroupPolicyResponse.builder().build());
    }

    static Plan<DetachRolePolicyResponse> detach(
            DetachRolePolicyRequest request, Requester requester) {
        return detach(
                Grantee.role(request.roleName()),
                request.policyArn(),
                requester,
                DetachRolePolicyResponse.builder().build());
    }

    private static <R> Plan<R> detach(
            Grantee grantee, String policy, Requester requester, R response) {
        return change(
                grantee,
                "Detach%sPolicy",
                policy,
                requester,
                arn -> new DetachPolicy(grantee.kind(), grantee.name(), arn),
                response);
    }

    private static <R> Plan<R> change(
            Grantee grantee,
            String action,
            String policy,
            Requester requester,
            Function<Arn, GrantCommand> command,
            R response) {
        return RequestedArn.parse(
                policy,
                requester,
                arn ->
                        EmptyAnswer.write(
                                requester,
                                account ->
                                        grantee.needsBounded(action, account)
                                                .with("iam:PolicyARN", policy)
                                                .done(),
                                List.of(grantee.resource(), PolicyName.resource(policy)),
                                command.apply(arn),
                                response));
    }

    static Plan<ListAttachedUserPoliciesResponse> list(
            ListAttachedUserPoliciesRequest request, Requester requester) {
        return list(
                Grantee.user(request.userName()),
                request.pathPrefix(),
                new Page.Request(request.maxItems(), request.marker(), requester),
                requester,
                page ->
                        ListAttachedUserPoliciesResponse.builder()
                                .attachedPolicies(shapes(page))
                                .isTruncated(page.isTruncated())
                                .marker(page.marker())
                                .build());
    }

    static Plan<ListAttachedGroupPoliciesResponse> list(
            ListAttachedGroupPoliciesRequest request, Requester requester) {
        return list(
                Grantee.group(request.groupName()),
                request.pathPrefix(),
                new Page.Request(request.maxItems(), request.marker(), requester),
                requester,
                page ->
                        ListAttachedGroupPoliciesResponse.builder()
                                .attachedPolicies(shapes(page))
                                .isTruncated(page.isTruncated())
                                .marker(page.marker())
                                .build());
    }

    static Plan<ListAttachedRolePoliciesResponse> list(
            ListAttachedRolePoliciesRequest request, Requester requester) {
        return list(
                Grantee.role(request.roleName()),
                request.pathPrefix(),
                new Page.Request(request.maxItems(), request.marker(), requester),
                requester,
                page ->
                        ListAttachedRolePoliciesResponse.builder()
                                .attachedPolicies(shapes(page))
                                .isTruncated(page.isTruncated())
                                .marker(page.marker())
                                .build());
    }

    private static <R> Plan<R> list(
            Grantee grantee,
            @Nullable String pathPrefix,
            Page.Request paging,
            Requester requester,
            Function<Page<PolicyName>, R> response) {
        return Plan.read(
                requester,
                account -> grantee.needs("ListAttached%sPolicies", account).done(),
                view ->
                        grantee.reply(
                                view.account(),
                                (_, grants) ->
                                        Page.reply(
                                                grants.attached().stream()
                                                        .map(PolicyName::of)
                                                        .filter(policy ->
                                                                policy.isUnder(pathPrefix))
                                                        .toList(),
                                                PolicyName::key,
                                                paging,
                                                response)));
    }

    private static List<AttachedPolicy> shapes(Page<PolicyName> page) {
        return page.items().stream().map(PolicyName::shape).toList();
    }
}
